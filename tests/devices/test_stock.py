from django.test import RequestFactory

from leeward.devices import keeping, stock
from leeward.devices.listing import held


def request_with(vault):
    request = RequestFactory().get("/")
    request.session = {}
    request.vault = vault
    return request


def test_without_a_vault_lists_lie_in_the_session(lists):
    request = request_with(None)
    stock.put(request, lists)
    assert stock.lists(request) == lists == held.lists(request.session)
    assert not stock.has_vault(request)


def test_with_a_vault_they_lie_in_it(vault, lists):
    request = request_with(vault)
    stock.put(request, lists)
    assert request.session == {}
    assert stock.lists(request) == keeping.lists() == lists


def test_a_list_of_the_session_serves_until_the_vault_has_one(vault, lists):
    request = request_with(vault)
    held.put_lists(request.session, lists)
    assert stock.lists(request) == lists
    stock.put(request, lists[:1])
    assert stock.lists(request) == lists[:1]
