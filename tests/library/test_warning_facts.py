import re

from leeward.library import warning_facts
from support.plain_words import sentences

ASKED = re.compile(r"(?:Have|Has|Do|Does|Is|Are) .+\?")
TOPICS = {
    "threat-to-kill", "strangled", "weapon", "getting-worse", "following", "forced-sex", "pregnancy", "jealousy", "controls",
    "children-animals", "suicide-threats", "drink-drugs", "job-lost", "child-not-theirs", "leaving", "order-broken", "fear",
}  # fmt: skip


def test_every_topic_of_the_research_is_asked():
    assert set(warning_facts.BY_KEY) == TOPICS
    assert len(warning_facts.FACTS) == len(TOPICS) >= 16


def test_each_is_one_question_that_yes_or_no_answers():
    assert all(ASKED.fullmatch(fact.text) for fact in warning_facts.FACTS)
    assert all(len(sentences(fact.text)) == 1 for fact in warning_facts.FACTS)


def test_a_question_of_another_kind_would_be_caught():
    assert not ASKED.fullmatch("What did they do?")
    assert not ASKED.fullmatch("They drink.")


def test_a_yes_says_one_thing_about_tonight():
    assert all(len(sentences(fact.detail)) == 1 for fact in warning_facts.FACTS)


def test_a_hand_on_the_neck_leads_to_a_doctor_even_without_marks():
    detail = warning_facts.BY_KEY["strangled"].detail
    assert "doctor" in detail
    assert "neck" in detail  # it stands among others, without its question
    assert "even if nothing shows" in detail


def test_nothing_is_added_up_and_fear_is_enough():
    assert "added up" in warning_facts.LEAD.detail
    assert "enough reason to ring" in warning_facts.CLOSING.text
    assert not re.search(r"\b(score|points|level|low|high|risk)\b", " ".join(line.text for line in warning_facts.SAID))


def test_all_of_it_is_on_the_shelf():
    assert (warning_facts.LEAD, *warning_facts.FACTS, warning_facts.CLOSING) == warning_facts.SAID
