from django.test import RequestFactory

from leeward.recognise import held, screening
from leeward.recognise.held import InVault, OnDesk
from recognise.conftest import session_of


def request_of(client, vault=None):
    request = RequestFactory().get("/")
    request.session, request.vault = session_of(client), vault
    return request


def test_the_desk_is_found_only_when_it_is_known_who_is_who(client, desk):
    request = request_of(client)
    assert isinstance(held.find(request, "t"), OnDesk)
    desk.me = desk.them = frozenset()
    assert held.find(request, "t") is None


def test_the_vault_is_found_only_when_it_is_open_and_was_looked_at(ada, vault, bring):
    bring()
    assert held.find(request_of(ada, vault), "v") is None
    screening.look(lambda done, total: None, lambda: False)
    assert isinstance(held.find(request_of(ada, vault), "v"), InVault)
    assert held.find(request_of(ada), "v") is None


def test_both_tell_the_same_of_the_same_chat(ada, vault, bring, client, desk):
    bring()
    kept = InVault(screening.look(lambda done, total: None, lambda: False))
    laid = held.find(request_of(client), "t")
    for tactic in ("guilt_tripping", "belittling", "rage"):
        texts = [[found.text for found in one.found(one.refs(tactic))] for one in (kept, laid)]
        assert texts[0] == texts[1]
    assert len(kept.danger_refs()) == len(laid.danger_refs()) == 1
    one, other = kept.report(), laid.report()
    assert (one.totals, one.months, one.rhythm.hours, one.bursts.count) == (
        other.totals,
        other.months,
        other.rhythm.hours,
        other.bursts.count,
    )
    assert [(row.slug, row.count, row.of) for row in one.tactics] == [
        (row.slug, row.count, row.of) for row in other.tactics
    ]


def test_only_the_vault_has_pages_of_threads(ada, vault, bring, client, desk):
    bring()
    assert InVault(screening.look(lambda done, total: None, lambda: False)).place_url("3") == "/m/a/3/"
    assert held.find(request_of(client), "t").place_url("3") is None
