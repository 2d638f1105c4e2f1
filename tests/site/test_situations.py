import pytest

from leeward.site import situations, steps
from leeward.site.situations import SITUATIONS
from leeward.vault.registries import Way
from support.plain_words import broken, grade, joined, sentences, words

LABELS = [
    "We still live together",
    "I am getting ready to leave",
    "I have left, but they keep contacting me",
    "We have to stay in touch",
    "I have a court date or an order",
    "A message has come, help me with this one",
    "I want to make sense of what happened",
    "I want to look after myself",
]
KEEPS_OUT_OF_HARM = {"device", "help", "facts"}
every = pytest.mark.parametrize("situation", SITUATIONS.values(), ids=SITUATIONS)


SAID = {said.key: said for said in (*situations.SAID, *steps.SAID)}


def about(key):
    return [lead.about for lead in SITUATIONS[key].path]


def test_the_eight_situations_in_the_words_people_chose():
    assert [one.said.text for one in SITUATIONS.values()] == LABELS
    assert [one.code for one in SITUATIONS.values()] == list(range(1, 9))
    assert situations.by_code(3).said.key == "left"
    assert situations.by_code(9) is None


@every
def test_a_path_is_short_and_begins_with_what_keeps_out_of_harm(situation):
    assert 4 <= len(situation.path) <= 7
    assert situation.path[0].about in KEEPS_OUT_OF_HARM
    assert "help" in about(situation.said.key)


@every
def test_every_line_leads_somewhere_and_has_a_source(situation):
    for lead in situation.path:
        assert ":" in lead.leads or Way(lead.leads)
        assert bool(lead.part) is (lead.leads == "part")
        assert lead.said.text
        assert lead.said.source == "own words" or lead.said.source.startswith("[seen] ")


def test_keys_are_there_once():
    assert len({said.key for said in situations.SAID}) == len(situations.SAID)


def test_living_together_the_device_and_help_come_before_anything_that_can_be_seen():
    order = about("together")
    assert order[0] == "device"
    assert max(order.index("tonight"), order.index("help")) < min(order.index("people"), order.index("papers"))
    assert "made" in order


def test_before_leaving_the_device_and_an_advocate_come_before_the_plan():
    order = about("getting-ready")
    assert order.index("device") < order.index("help") < order.index("plan") < order.index("money")


@pytest.mark.parametrize("key", ["left", "in-touch"])
def test_warning_facts_stand_before_any_contact(key):
    order = about(key)
    assert order[0] == "facts"
    assert SITUATIONS[key].path[0].leads == "people:warnings"
    assert order.index("help") < order.index("contact")


@pytest.mark.parametrize("key", [key for key in SITUATIONS if "keep" in about(key) and "contact" in about(key)])
def test_keeping_comes_before_blocking(key):
    assert about(key).index("keep") < about(key).index("contact")


def test_keeping_and_blocking_are_named_where_somebody_keeps_writing():
    assert {"left", "in-touch"} <= {key for key in SITUATIONS if "keep" in about(key) and "contact" in about(key)}


def test_a_date_and_an_order_are_noted_before_messages_are_brought_in():
    order = about("court")
    assert order.index("help") < order.index("order") < order.index("keep")


def test_a_threat_is_asked_about_before_the_message_is_looked_at():
    order = about("message")
    assert order.index("help") < order.index("wait") < order.index("keep")


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_every_line_is_plain_and_calm(said):
    assert [fault for text in (said.text, said.detail) for fault in broken(text)] == []
    assert max(len(words(sentence)) for sentence in sentences(joined((said.text, said.detail)))) <= 25


@every
def test_a_path_reads_as_easily_as_a_page_for_a_child_of_eleven(situation):
    texts = [text for lead in situation.path for text in (lead.said.text, lead.said.detail)]
    assert grade(joined([situation.said.text, situation.said.detail, *texts])) < 6


def test_a_source_is_a_page_that_was_read_or_our_own_words():
    for said in SAID.values():
        assert said.source == "own words" or said.source.startswith(("[seen] ", "requirement row ")), said.key
        assert "[known]" not in said.source
        assert not said.source.startswith("[seen]") or all("(" in page for page in said.source.split("; "))
