import pytest

from leeward.evidence import errors, proving
from leeward.evidence.models import Stamp, StampTry
from leeward.evidence.stamping import kept
from support.stamp_server import Service


@pytest.fixture
def signed(lines):
    lines(3)
    return proving.checkpoint_now()


def test_it_is_off_until_a_service_is_chosen(vault, authority):
    assert kept.service() is None
    kept.choose(" https://example.org/tsa ", authority.roots)
    assert kept.service() == kept.Service("https://example.org/tsa", authority.roots.strip())
    kept.turn_off()
    assert kept.service() is None


def test_what_cannot_be_chosen_changes_nothing(vault):
    with pytest.raises(errors.AddressWrong):
        kept.choose("example.org", "")
    with pytest.raises(errors.CertificateUnclear):
        kept.choose("https://example.org", "hello")
    assert kept.service() is None


def test_a_stamp_is_kept_as_it_came(signed, authority):
    with Service(authority.answer) as service:
        row = kept.ask_for(signed, kept.choose(service.address, authority.roots))
    assert isinstance(row, Stamp)
    assert row.signer == "CN=Made-up time"
    assert signed.root not in service.asked[0][2]
    assert kept.waiting() == []


def test_one_that_is_away_is_kept_for_later_and_asked_again(signed, authority):
    chosen = kept.Service("http://127.0.0.1:9/", authority.roots)
    row = kept.ask_for(signed, chosen)
    assert isinstance(row, StampTry)
    assert "did not answer" in row.sentence
    assert kept.waiting() == [signed]
    with Service(lambda _: b"<html>") as service:
        kept.ask_for(signed, kept.Service(service.address, authority.roots))
    assert [one.sentence for one in signed.tries.all()][1] == errors.AnswerUnknown.sentence
    with Service(authority.answer) as service:
        kept.ask_for(signed, kept.Service(service.address, authority.roots))
    assert kept.waiting() == []
    assert (signed.stamps.count(), signed.tries.count()) == (1, 2)


def test_an_old_answer_played_again_is_not_kept(signed, authority):
    old = []

    def again(question):
        old.append(authority.answer(question))
        return old[0]

    with Service(again) as service:
        chosen = kept.Service(service.address, authority.roots)
        kept.ask_for(signed, chosen)
        row = kept.ask_for(signed, chosen)
    assert row.sentence == errors.WrongNonce.sentence
    assert signed.stamps.count() == 1
