"""Every guide goes from keeping to closing, says at each step what may be noticed, and where and when it was read."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from leeward.library import guides, shelf
from leeward.library.guides import BY_KEY, GROUPS, GUIDES, STAGES, SURE, Guide
from support.plain_words import broken
from support.tree import SOURCE

ALL = list(GUIDES.values())
NUMBERED = {
    1: "whatsapp", 2: "iphone", 3: "android", 4: "signal", 5: "telegram", 6: "instagram", 7: "facebook", 8: "snapchat",
    9: "tiktok", 10: "x", 11: "discord", 12: "linkedin", 13: "games", 14: "gmail", 15: "outlook", 16: "icloud_mail",
    17: "yahoo", 18: "proton", 19: "bank", 20: "paypal", 21: "apple", 22: "google", 23: "provider", 24: "home",
    25: "place", 26: "other",
}  # fmt: skip
DATED = re.compile(r".+ \((?:20\d\d|no date)\)")
HAS_ADDRESS = re.compile(r"[\w-]+\.[a-z]{2,}|manual|checklist|guide|FAQ|help page")
PROMISE = re.compile(r"\bsafe(?:ly|r|st)?\b|\bprotected\b|\bclean\b|all clear", re.IGNORECASE)


def named(guide):
    return guide.key


def numbers_of_stages(guide: Guide) -> list[int]:
    return [STAGES[step.stage].number for step in guide.steps]


def texts(guide):
    yield from (guide.name, guide.version, *guide.also)
    for step in guide.steps:
        yield from (step.said.text, step.said.detail, step.how, step.notice, step.loss)


def test_a_number_belongs_to_one_service_for_ever():
    assert {number: guide.key for number, guide in GUIDES.items()} == NUMBERED
    assert set(BY_KEY) == {path.stem for path in (SOURCE / "library" / "guides").glob("*.toml")}


def test_the_parts_stand_in_the_one_order():
    assert list(STAGES) == ["first", "keep", "when", "limit", "block", "after"]
    assert [key for key, stage in STAGES.items() if stage.changes] == ["limit", "block"]


@pytest.mark.parametrize("guide", ALL, ids=named)
def test_every_guide_has_all_parts_and_no_block_comes_before_keeping(guide):
    numbers = numbers_of_stages(guide)
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, 7))


@pytest.mark.parametrize("guide", ALL, ids=named)
def test_every_step_says_what_may_be_noticed_and_how_sure_that_is(guide):
    assert all(step.notice.strip().endswith(".") and step.sure in SURE for step in guide.steps)
    told = [step for step in guide.steps if step.sure in ("told", "read")]
    assert all(step.said.source.startswith("[seen] ") for step in told), "what others say has a source"


@pytest.mark.parametrize("guide", ALL, ids=named)
def test_every_guide_says_what_closing_the_way_would_lose(guide):
    assert any(step.loss for _, step in guide.of_stage("block"))


@pytest.mark.parametrize("guide", ALL, ids=named)
def test_a_way_through_menus_was_read_somewhere_or_says_that_it_was_not(guide):
    assert [s.said.key for s in guide.steps if s.how and not s.unread and not s.said.source.startswith("[seen] ")] == []


@pytest.mark.parametrize("guide", ALL, ids=named)
def test_the_day_is_there_and_not_to_come_and_sources_have_address_and_date(guide):
    assert date(2026, 1, 1) <= guide.checked <= date.today()  # noqa: DTZ011, the day here
    assert guide.version
    assert guide.sources
    for source in (part for one in guide.sources for part in one.split("; ")):
        assert DATED.fullmatch(source), source
        assert HAS_ADDRESS.search(source), source


@pytest.mark.parametrize("guide", ALL, ids=named)
def test_no_source_stands_there_unused(guide):
    used = " ".join(step.said.source for step in guide.steps)
    assert [source for source in guide.sources if source not in used] == []


@pytest.mark.parametrize("guide", ALL, ids=named)
def test_nothing_promises_and_no_word_is_one_that_it_must_not_be(guide):
    assert [text for text in texts(guide) if PROMISE.search(text.replace("Safety Check", ""))] == []
    assert [fault for text in texts(guide) for fault in broken(text) if not text.startswith(guide.version)] == []


@pytest.mark.parametrize("guide", ALL, ids=named)
def test_keys_of_steps_are_unique_and_the_last_step_is_to_look_again(guide):
    keys = [step.said.key for step in guide.steps]
    assert len(keys) == len(set(keys))
    assert keys[-1] == "again"
    assert keys[0] == "device"
    assert guide.group in GROUPS


def test_what_is_known_of_single_services_is_told():
    """The differences a person has to know before they block."""
    assert "never comes, not even when you unblock" in BY_KEY["whatsapp"].at(BY_KEY["whatsapp"].place_of("shut")).loss
    assert "voicemail" in BY_KEY["iphone"].at(BY_KEY["iphone"].place_of("shut")).loss
    assert "deleted before you can see it" in BY_KEY["yahoo"].at(BY_KEY["yahoo"].place_of("shut")).said.detail
    assert (
        "delete any message on both phones" in BY_KEY["telegram"].at(BY_KEY["telegram"].place_of("export")).said.detail
    )
    assert "still read posts that are public" in BY_KEY["x"].at(BY_KEY["x"].place_of("shut")).said.detail
    assert "screenshot" in BY_KEY["snapchat"].at(BY_KEY["snapchat"].place_of("photograph")).notice


def test_places_are_counted_from_one():
    guide = GUIDES[1]
    assert guide.at(1) is guide.steps[0]
    assert guide.place_of(guide.steps[-1].said.key) == len(guide.steps)
    assert guide.place_of("nothing") == 0
    for wrong in (0, -1, len(guide.steps) + 1):
        with pytest.raises(IndexError):
            guide.at(wrong)


def test_old_guides_are_found():
    checked = max(guide.checked for guide in ALL)
    assert guides.stale(checked) == ()
    assert len(guides.stale(checked + timedelta(days=181))) == len(ALL)
    assert replace(GUIDES[1], checked=date(2026, 1, 1)).days_old(date(2026, 1, 11)) == 10


def test_no_line_is_lost_on_the_way_to_the_shelf():
    said = {text for line in guides.SAID for text in (line.text, line.detail)}
    assert shelf.SUBJECTS["guides"] == guides.SAID
    for guide in ALL:
        for step in guide.steps:
            assert {step.said.text, step.said.detail, step.notice, step.how, step.loss} <= said | {""}
