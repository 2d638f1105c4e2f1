"""A made-up history to look around in, and to test with. Nobody in it exists; nothing in it happened.

Ada and Rex, their child Leo, nine months of 2024, mostly ordinary days. It was written for this program and is in the
form of a WhatsApp export from an iPhone, dates as day/month/year.
"""

from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from typing import Final

from leeward.words.sources import Source

NAME: Final = "made-up chat.txt"
"""The name a reader sees: it says that it is made up."""

ME: Final = "Ada"
THEM: Final = "Rex"
NOTE: Final = "This history is made up. Nobody in it exists, and nothing in it happened."
"""To print wherever the sample is shown."""


def sample_source() -> Source:
    """The made-up chat as a read-only source in memory: no file is opened for writing, no path is given away."""
    data = files("leeward.tactics").joinpath("sample_chat.txt").read_bytes()
    return Source(NAME, len(data), sha256(data).hexdigest(), lambda: BytesIO(data))
