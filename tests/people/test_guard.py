from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import get_resolver, reverse
from django.views.decorators.http import require_POST

from leeward.library.warning_facts import FACTS
from leeward.people import warnings
from leeward.people.guard import asks_first, contact_actions, with_vault
from leeward.people.models import Mode

MODE = {"kind": "none", "since": "2026-01-01"}


def views(patterns, names=()):
    """Every view of the site with its full name."""
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            yield from views(pattern.url_patterns, (*names, pattern.namespace) if pattern.namespace else names)
        else:
            yield ":".join((*names, pattern.name or "")), pattern.callback


def test_without_a_vault_it_leads_to_the_way_in_and_back_from_there(client):
    for name, arguments in (("people:people", []), ("people:person", [1]), ("people:mode", [1])):
        wanted = reverse(name, args=arguments)
        assert client.get(f"{wanted}?q=words").url == f"{reverse('site:open')}?{urlencode({'to': wanted})}"
    assert client.post(reverse("people:add"), {"name": "Tom"}).url == reverse("site:open")


def test_every_contact_action_of_the_program_asks_first_and_is_on_the_list():
    named = dict(views(get_resolver().url_patterns))
    asking = {name for name, view in named.items() if getattr(view, "asks_first", False)}
    assert "people:mode" in asking
    assert asking == set(contact_actions)


def test_the_mark_shows_through_what_stands_above_it():
    view = require_POST(with_vault(asks_first(lambda request: HttpResponse())))
    assert view.asks_first


def test_a_contact_action_leads_to_the_questions_first_and_says_why(ada, rex):
    wanted = reverse("people:mode", args=[rex.pk])
    page = ada.get(wanted, follow=True)
    assert page.redirect_chain == [(f"{reverse('people:warnings')}?next=%2Fp%2F{rex.pk}%2Fm%2F", 302)]
    assert "Why this comes first" in page.text
    assert f'name="next" value="{wanted}"' in page.text


def test_a_form_sent_at_once_does_not_act_before_they_were_asked(ada, rex):
    wanted = reverse("people:mode", args=[rex.pk])
    assert ada.post(wanted, MODE).url.startswith(reverse("people:warnings"))
    assert not Mode.objects.exists()


@pytest.mark.parametrize("answer", ["yes", "no", "unsure", "skipped"])
def test_any_answer_opens_the_way_and_it_is_asked_once(ada, rex, answer):
    wanted = reverse("people:mode", args=[rex.pk])
    ada.post(f"{reverse('people:warning_step', args=[1])}?next={wanted}", {f"f-{FACTS[0].key}": answer})
    assert ada.get(wanted).status_code == 200
    ada.post(wanted, MODE)
    assert rex.modes.count() == 1


def test_not_now_goes_on_at_once(ada, rex):
    wanted = reverse("people:mode", args=[rex.pk])
    page = ada.post(reverse("people:put_off"), {"next": wanted}, follow=True)
    assert "How contact is meant to be" in page.text
    assert "Talk to someone first" not in page.text


def test_where_something_is_noted_the_page_stays_open_with_help_on_top(ada, rex):
    warnings.answer(FACTS[0].key, "yes")
    page = ada.get(reverse("people:mode", args=[rex.pk])).text
    assert page.index("Talk to someone first, before you change anything") < page.index("<form autocomplete")
    assert "Talk to someone first, if you can." in page.split("<form autocomplete")[1]
    ada.post(reverse("people:mode", args=[rex.pk]), MODE)
    assert rex.modes.count() == 1


def test_noting_what_was_said_is_no_contact_action(ada, rex):
    assert ada.get(reverse("people:stop", args=[rex.pk])).status_code == 200


def test_one_notebook_does_not_answer_for_another(ada, rex, open_another, browser_of):
    warnings.put_off()
    other = open_another()
    with other.use():
        assert not warnings.asked()
    assert warnings.asked()


def test_without_a_notebook_they_are_shown_once_in_a_session(client):
    request = RequestFactory().get("/z/")
    request.vault, request.session = None, client.session
    view = asks_first(lambda request: HttpResponse("there"))
    assert view(request).url.startswith(reverse("people:warnings"))
    client.post(reverse("people:put_off"), {"next": "/"})
    request.session = client.session
    assert view(request).content == b"there"
