from types import SimpleNamespace

import pytest

from leeward.contact.outbox import writing
from leeward.resist import standing
from leeward.resist.answering import outgoing, work
from leeward.resist.models import Draft


@pytest.fixture
def asked(ada, vault):
    return SimpleNamespace(session=ada.session, vault=vault)


def test_the_ways_and_what_lies_there(asked, account, rex):
    one = work.find(asked, Draft.objects.create(person=rex, text="Friday works.").pk)
    known = standing.known(asked, rex)
    out = outgoing.of(asked, one, known)
    assert [(account.label, address.value) for account, address in out.ways.values()] == [
        ("My mail", "rex@example.org")
    ]
    assert out.lies is None
    going = writing.write(account, account.addresses.get(), "Friday works.")
    assert outgoing.of(asked, one, known).lies == going


def test_without_a_notebook_there_is_no_outbox(client, lay):
    lay(client, draft="Friday works.")
    request = SimpleNamespace(session=client.session, vault=None)
    assert outgoing.of(request, work.find(request, 0), standing.known(request)) is None


def test_the_held_message_is_found_while_it_is_there(asked, lay, ada, held):
    lay(ada, held_id=held.pk)
    request = SimpleNamespace(session=ada.session, vault=asked.vault)
    assert outgoing.held_of(work.find(request, 0)) == held
    held.delete()
    assert outgoing.held_of(work.find(request, 0)) is None


@pytest.mark.parametrize(
    ("subject", "ours"),
    [
        ("Friday", "Re: Friday"),
        ("RE: Friday", "RE: Friday"),
        ("a\nb", "Re: a b"),
        ("", ""),
        ("x" * 300, f"Re: {'x' * 196}"),
    ],
)
def test_the_subject_of_an_answer(subject, ours):
    assert outgoing.subject_of(SimpleNamespace(subject=subject)) == ours
    assert outgoing.subject_of(None) == ""
