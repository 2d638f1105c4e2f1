"""Every kind of service there is, one line each."""

from leeward.channels.mail import channel as mail
from leeward.channels.protocol import Kind

KINDS: tuple[Kind, ...] = (mail.KIND,)
