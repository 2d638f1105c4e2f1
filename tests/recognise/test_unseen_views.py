import re
from html import unescape

import pytest
from django.urls import reverse

from leeward.library.unseen import MISSED, MISTAKEN
from leeward.tactics import measured
from leeward.tactics.limits import LIMITS
from leeward.vault.registries import Way, way
from support.plain_words import broken, grade
from support.spoken import passages

PAGE = "/r/f/"
NOTHING = {
    "writers": 0,
    "threads": 0,
    "messages": 0,
    "marked": 0,
    "figures": [],
    "labels": [],
    "groups": [],
    "real": [],
}
WHOLE = {
    "writers": 3, "threads": 122, "messages": 2265, "marked": 604,
    "figures": [
        {"what": what, "goal": "", "value": value, "low": value - 0.01, "high": value + 0.01}
        for what, value in (
            ("anything_recall", 0.84), ("anything_precision", 0.91), ("mixed_named", 0.035), ("plain_named", 0.012),
            ("macro_f1", 0.71), ("danger_recall", 0.95), ("likely_right", 0.92), ("possible_right", 0.63),
        )
    ],
    "labels": [{"label": "love_bombing", "messages": 22, "precision": 0.81, "recall": 0.68},
               {"label": "!weapon", "messages": 13, "precision": 0.5, "recall": 1}],
    "groups": [{"group": "lyrics", "messages": 90, "named": 4}],
    "real": [{"what": "SMS (ham)", "messages": 4827, "named": 12}],
}  # fmt: skip


@pytest.fixture
def page_of(client, monkeypatch):
    """The page as it is with these figures: its main part without tags."""

    def page(read):
        found = measured.parsed(read)
        monkeypatch.setattr(measured, "load", lambda: found)
        return main(client.get(PAGE))

    return page


def main(response):
    assert response.status_code == 200
    text = re.search(r"<main.*</main>", response.content.decode(), re.DOTALL)[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def test_it_is_there_without_a_vault_and_the_same_with_one(client, ada):
    assert main(client.get(PAGE)) == main(ada.get(PAGE))
    assert client.post(PAGE).status_code == 405


def test_it_says_every_limit_and_every_example_with_its_reason(client):
    text = main(client.get(PAGE))
    assert all(line in text for line in LIMITS)
    assert all(f"{line.text} {line.detail}" in text for line in (*MISSED, *MISTAKEN))


def test_it_says_how_it_was_measured(page_of):
    text = page_of(WHOLE)
    assert "tried on 2,265 made-up messages in 122 chats" in text
    assert "danger was in 604 of them" in text
    assert "had not learned from the 3 writers" in text
    assert "Nobody has measured it on a history like yours" in text


def test_each_figure_stands_in_its_row(page_of):
    text = page_of(WHOLE)
    assert "with pressure or danger in them, it names The others are missed. 84 83 to 85" in text
    assert "plain from end to end, it names by mistake 1 under 1 to 2" in text
    assert "Of a hundred signs of danger, it sees about 95 (94 to 96) ." in text
    assert "Overwhelming affection love bombing tried on 22 7 8" in text
    assert "A weapon is mentioned tried on 13 10 5" in text
    assert "Lines of songs and poems 4 90" in text
    assert "Ordinary text messages from a public set 12 4,827" in text
    assert "0.71 (0.70 to 0.72)" in text


def test_what_was_not_measured_is_not_stated(page_of):
    text = page_of(NOTHING).replace("0 made-up messages in 0 chats", "").replace("was in 0 of them", "")
    text = text.replace("from the 0 writers", "").replace("macro F1", "")
    assert not re.findall(r"\d", text)
    for heading in ("How often", "Signs of danger", "Each kind", "Plain chats", "Real everyday talk"):
        assert heading not in text


def test_no_percentage_and_no_word_that_it_must_not_hold(page_of):
    text = page_of(WHOLE)
    assert "%" not in text
    kept = ("a phone number", "a statistic", "shouting")  # the numbers of the tables
    said = [fault for part in (text,) for fault in broken(part) if not fault.startswith(kept)]
    assert said == []


def test_a_tired_person_can_read_it(client):
    html = re.search(r"<main.*</main>", client.get(PAGE).content.decode(), re.DOTALL)[0]
    text = "\n".join(part for part in passages(html) if len(part.split()) > 3)
    assert grade(text) <= 7


def test_every_table_has_its_caption_and_every_bar_its_number(client, page_of):
    page_of(WHOLE)
    html = client.get(PAGE).content.decode()
    assert html.count("<table") == html.count("<caption") == 5
    for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL):
        assert 'class="level"' not in row or re.search(r'<td class="number wide">\w', row)
    assert " style=" not in html


@pytest.mark.parametrize("name", ["quotes", "label", "dangers", "printed"])
def test_places_that_show_findings_lead_there(client, desk, name):
    more = {"quotes": [2], "label": [2, 2]}.get(name, [])
    assert f'href="{PAGE}"' in client.get(reverse(f"recognise:{name}", args=["t", *more])).content.decode()


def test_the_summary_leads_there(client, desk):
    assert f'href="{PAGE}"' in client.get(reverse("recognise:desk")).content.decode()
    assert way(Way.UNSEEN) == PAGE
