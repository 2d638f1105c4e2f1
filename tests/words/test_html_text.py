import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.words.html_text import html_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>two &amp; three</p>", "One\n\ntwo & three"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<script>x</script><style>y</style>seen<!-- not -->", "seen"),
        ("<ul><li>One<li>Two</ul>", "One\nTwo"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("<head><title>t</title><body>words", "words"),
        ('<a href="http://x">link</a> <img src="y" alt="z">', "link"),
        ("a < b", "a < b"),
    ],
)
def test_words(html, text):
    assert html_text(html) == text


def test_deep_nesting_is_no_trouble():
    assert html_text("<div>" * 50_000 + "deep") == "deep"


@given(st.text())
def test_it_never_fails(html):
    assert isinstance(html_text(f"<p>{html}"), str)
