"""The original of a request, opened where it lies: in its sealed blob."""

from dataclasses import replace
from functools import partial

from leeward.history.bringing.request import Beside, Request
from leeward.readers import sources
from leeward.readers.reading import Reading, open_reading
from leeward.vault.blobs import Blobs
from leeward.words.sources import Source


def open_request(blobs: Blobs, request: Request) -> Reading:
    """A fresh pass over the original. Raises readers' errors for what is not an export."""
    source = sources.from_stream(request.name, partial(blobs.open, request.blob), request.size, request.sha256)
    if request.beside:
        source = replace(source, beside={one.path: _media(blobs, one) for one in request.beside})
    return open_reading([source], format=request.format, dates=request.dates, timezone=request.timezone)


def _media(blobs: Blobs, one: Beside) -> Source:
    name = one.path.rpartition("/")[2]
    return sources.from_stream(name, partial(blobs.open, one.blob), one.size, one.sha256)
