import re
from html.parser import HTMLParser

from leeward.recognise.building import build_report
from leeward.recognise.htmlfile import render
from recognise.cast import FOREIGN, Chat, PlainWords

CHAT = (
    Chat()
    .rex("ungrateful <script>alert(1)</script>", "2026-01-01 10:00")
    .rex("nobody will have you", "2026-03-01 23:30")
)


def page(chat=CHAT):
    return render(build_report(chat.messages, me=frozenset(("Ada",)), detector=PlainWords()))


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.open = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in {"meta", "br", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def tags_of(text):
    parser = Tags()
    parser.feed(text)
    return parser


def test_nothing_runs_and_nothing_is_loaded():
    tags = tags_of(page())
    assert {tag for tag, _ in tags.seen}.isdisjoint({"script", "link", "img", "iframe", "form", "object"})
    assert not any(name in attrs for _, attrs in tags.seen for name in ("src", "href", "style", "onclick"))
    assert "url(" not in page()
    policy = next(attrs["content"] for tag, attrs in tags.seen if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")


def test_every_tag_is_closed_and_words_are_escaped():
    assert tags_of(page()).open == []
    assert "&lt;script&gt;" in page()


def test_it_says_that_it_is_plain_and_has_a_neutral_title():
    assert "This file is plain" in page()
    assert re.search(r"<title>(.*?)</title>", page()).group(1) == "Summary · Notebook"


def test_words_are_closed_until_opened_and_danger_stands_first():
    assert "<details open" not in page()
    outside = re.sub(r"<details.*?</details>", "", page(), flags=re.DOTALL)
    assert "nobody will have you" not in outside
    assert page().index('class="care"') < page().index("What the words do")


def test_nothing_found_never_reads_as_all_is_well():
    assert "That does not mean that nothing is wrong" in page(Chat().rex("good morning"))


def test_only_what_was_opened_is_printed():
    printing = page().partition("@media print")[2]
    assert re.findall(r"([.\w:-]*)::details-content", printing) == [".counted"]
    assert not re.search(r'class="counted"(?:(?!</details>).)*class="words"', page(), flags=re.DOTALL)
    assert "prints only what you have opened" in page()


def test_the_advice_of_a_flag_stands_once():
    chat = Chat().rex("the knife", "2026-01-01 10:00").rex("the knife again", "2026-01-02 10:00")
    item = build_report(chat.messages, me=frozenset(("Ada",)), detector=PlainWords()).danger.items[0]
    assert page(chat).count(item.advice.replace("'", "&#x27;")) == 1


def test_messages_in_another_language_stand_beside_the_counts_and_none_says_nothing():
    for chat in (Chat().rex(FOREIGN).rex("useless"), Chat().rex(FOREIGN)):
        assert "no tactic was looked for" in page(chat)
    assert "no tactic was looked for" not in page()
