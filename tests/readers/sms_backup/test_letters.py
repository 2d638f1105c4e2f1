import pytest

from leeward.readers.sms_backup.letters import text_of


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"plain", "plain"),
        (b"a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;", "a & b <c> \"d\" 'e'"),
        (b"&#55357;&#56834;", "\U0001f602"),
        (b"&#xD83D;&#xde02;!", "\U0001f602!"),
        (b"&#128514;&#x1F602;", "\U0001f602\U0001f602"),
        (b"one half &#55357; alone", "one half \ufffd alone"),
        (b"line&#10;line", "line\nline"),
        (b"&#0;&#9999999;", "\ufffd\ufffd"),
        (b"&unknown; & alone", "&unknown; & alone"),
        (b"\xed\xa0\xbd\xed\xb8\x82", "\U0001f602"),
        (b"\xff", "\ufffd"),
        ("schön".encode(), "schön"),
    ],
)
def test_text(raw, text):
    assert text_of(raw) == text
