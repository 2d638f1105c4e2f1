"""The original of a request, opened where it lies: in its sealed blob."""

from functools import partial

from leeward.history.bringing.request import Request
from leeward.readers import sources
from leeward.readers.reading import Reading, open_reading
from leeward.vault.blobs import Blobs


def open_request(blobs: Blobs, request: Request) -> Reading:
    """A fresh pass over the original. Raises readers' errors for what is not an export."""
    source = sources.from_stream(request.name, partial(blobs.open, request.blob), request.size, request.sha256)
    return open_reading([source], format=request.format, dates=request.dates, timezone=request.timezone)
