"""What a server or the line to it does wrong, told as one of the errors a person reads.

Nothing a server wrote goes into an error, since it may hold a name or an address.
"""

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from imapclient.exceptions import (
    IMAPClientAbortError,
    IMAPClientError,
)

from leeward.channels import errors

_FULL = re.compile(r"\[(?:OVERQUOTA|LIMIT)\]|quota|mailbox (?:is )?full", re.IGNORECASE)
_LATER = re.compile(r"\[(?:UNAVAILABLE|INUSE|SERVERBUG)\]", re.IGNORECASE)
_ODD = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""What the libraries raise for an answer that no server should give."""


@contextmanager
def calmly() -> Iterator[None]:
    """Around one thing asked of a server, never around work of our own: raises errors of `channels.errors` only."""
    try:
        yield
    except errors.ChannelError:
        raise
    except (ssl.SSLEOFError, ssl.SSLZeroReturnError, IMAPClientAbortError) as error:
        raise errors.LineDropped from error
    except ssl.SSLError as error:
        raise errors.NotSecure from error
    except TimeoutError as error:
        raise errors.ServerSlow from error
    except (ConnectionResetError, ConnectionAbortedError, BrokenPipeError, EOFError) as error:
        raise errors.LineDropped from error
    except OSError as error:
        raise errors.ServerAway from error
    except IMAPClientError as error:
        raise refusal(str(error)) from error
    except _ODD as error:
        raise errors.AnswerUnclear from error


def refusal(said: str) -> errors.ChannelError:
    """The error for a request that the server refused with these words."""
    if _FULL.search(said):
        return errors.MailboxFull()
    return errors.ServerAway() if _LATER.search(said) else errors.AnswerUnclear()
