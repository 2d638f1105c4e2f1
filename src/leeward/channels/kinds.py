"""Every kind of service there is, one line each."""

from leeward.channels.protocol import Kind

KINDS: tuple[Kind, ...] = ()
