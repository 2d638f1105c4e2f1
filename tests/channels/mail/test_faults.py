import ssl

import pytest
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from leeward.channels import errors
from leeward.channels.mail.faults import calmly, refusal


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (TimeoutError(), errors.ServerSlow),
        (ConnectionRefusedError(), errors.ServerAway),
        (OSError(113, "no route"), errors.ServerAway),
        (ConnectionResetError(), errors.LineDropped),
        (IMAPClientAbortError("socket error: EOF"), errors.LineDropped),
        (ssl.SSLEOFError(), errors.LineDropped),
        (ssl.SSLCertVerificationError(), errors.NotSecure),
        (IMAPClientError("move failed: [OVERQUOTA] Quota exceeded"), errors.MailboxFull),
        (IMAPClientError("select failed: no such thing as ada@example.org"), errors.AnswerUnclear),
        (KeyError(b"EXISTS"), errors.AnswerUnclear),
        (errors.NotSupported(), errors.NotSupported),
    ],
)
def test_each_fault_has_its_sentence_and_no_word_of_the_server(raised, told):
    with pytest.raises(told) as found, calmly():
        raise raised
    assert type(found.value) is told
    assert "ada@" not in str(found.value)


def test_a_server_that_asks_for_patience():
    assert type(refusal("[UNAVAILABLE] later")) is errors.ServerAway
