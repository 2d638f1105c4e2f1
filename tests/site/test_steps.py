from leeward.site import steps
from leeward.site.leads import address


def test_all_five_are_there_in_their_order():
    assert [step.number for step in steps.STEPS] == [1, 2, 3, 4, 5]
    assert [step.said.text for step in steps.STEPS] == ["Recognise", "Plan", "Contact", "Resist", "Heal"]


def test_a_step_without_a_room_lists_its_pages_and_another_leads_to_its_room():
    for step in steps.STEPS:
        assert (step.leads == "site:step") is bool(step.path)
        assert step.path or address(step.leads)


def test_what_may_be_dangerous_stands_first_in_contact_and_resist():
    contact = [lead.about for lead in steps.numbered(3).path]
    assert contact.index("facts") < contact.index("keep") < contact.index("contact")
    assert steps.numbered(4).path[0].about == "help"


def test_there_is_no_sixth():
    assert steps.numbered(6) is None


def test_every_line_has_a_source_and_a_key_of_its_own():
    assert len({said.key for said in steps.SAID}) == len(steps.SAID)
    assert all(said.text and said.source for said in steps.SAID)
