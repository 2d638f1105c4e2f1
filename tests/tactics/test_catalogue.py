import re

from leeward.tactics.catalogue import DANGERS, MESSAGE_TACTICS, PATTERNS, TACTICS
from leeward.words.tactics import Grade

SLUGS = """love_bombing guilt_tripping gaslighting triangulation projection false_promises playing_victim smear
jealousy_bait legal_threat belittling dependency rage threat hoovering silent_treatment isolation financial_control
monitoring blame_shifting minimising self_harm_threat using_children boundary_breaking provocation pretext_emergency
possessiveness intimate_threat""".split()
FLAGS = """threat_to_kill threat_of_harm weapon strangulation child_or_pet stalking self_harm_with_demand
suicidal_disclosure abduction intimate_image sexual_coercion escalation""".split()


def test_all_32_in_the_order_of_their_ids():
    assert [tactic.id for tactic in TACTICS.values()] == [f"T{number:02}" for number in range(1, 33)]
    assert all(slug == tactic.slug for slug, tactic in TACTICS.items())


def test_message_level_slugs_are_those_of_the_contract():
    assert sorted(MESSAGE_TACTICS) == sorted(SLUGS)
    assert {slug for slug, tactic in TACTICS.items() if tactic.pattern_only} == {
        "darvo", "breadcrumbing", "proxy_contact", "hot_and_cold",
    }  # fmt: skip


def test_danger_flags_are_those_of_the_contract():
    assert list(DANGERS) == FLAGS
    assert all(kind.label and kind.advice.endswith(".") for kind in DANGERS.values())


def test_every_source_carries_its_mark_and_every_entry_its_question():
    for tactic in TACTICS.values():
        assert re.search(r"\[(seen|known|seen, secondary)\]", tactic.source), tactic.slug
        assert "?" in tactic.ask or tactic.grade is Grade.A, tactic.slug
        assert tactic.paragraph
        assert re.match(r"\d", tactic.paragraph)


def test_grade_c_says_that_words_alone_cannot_tell():
    for tactic in TACTICS.values():
        if tactic.grade in (Grade.B, Grade.C) and tactic.slug != "monitoring":
            assert tactic.ask.startswith("The words alone cannot tell"), tactic.slug


def test_no_label_names_a_person_or_promises_safety():
    words = [text for t in TACTICS.values() for text in (t.label, t.lay or "", t.definition, t.ask)]
    words += [text for kind in DANGERS.values() for text in (kind.label, kind.advice)]
    words += [text for pattern in PATTERNS.values() for text in (pattern.label, pattern.definition)]
    for text in words:
        assert not re.search(
            r"narciss|abuser|all clear|\bsafe\b|\bhe\b|\bshe\b|\bhis\b|\bher\b", text, re.IGNORECASE
        ), text
