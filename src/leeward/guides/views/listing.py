"""All guides, found by name or by group; and for whom steps are noted."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.guides import asked, marking, showing
from leeward.guides import whom as people
from leeward.guides.forms import FindForm, WhomForm
from leeward.library.guides import GUIDES, PRINCIPLES
from leeward.people.guard import with_vault
from leeward.vault.sessions import open_vault

_ANY = max(GUIDES)
"""The guide for whatever has none of its own."""


@require_http_methods(["GET", "POST"])
def guides(request: HttpRequest) -> HttpResponse:
    """The list, readable by anybody. A name that is typed is looked up and not kept."""
    form = FindForm(request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "principles": PRINCIPLES, "any": GUIDES[_ANY]}
    if form.is_valid():
        context |= {"typed": form.cleaned_data["name"], "found": showing.called(form.cleaned_data["name"])}
    return render(request, "guides/guides.html", context | _kept(request), status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def whom(request: HttpRequest) -> HttpResponse:
    """For whom the steps are noted, where there is more than one."""
    others = people.others()
    chosen = people.chosen()
    form = WhomForm(
        others,
        request.POST if request.method == "POST" else None,
        initial={"person": str(chosen.pk)} if chosen else {},
    )
    if request.method == "POST" and form.is_valid():
        people.choose(form.chosen)
        return redirect("guides:guides")
    context = {"form": form, "others": others}
    return render(request, "guides/whom.html", context, status=422 if form.errors else 200)


def _kept(request: HttpRequest) -> dict[str, Any]:
    """The groups with what is noted, about whom, and the guides for the ways on which they write."""
    if open_vault(request) is None:
        return {"groups": showing.groups({}), "opened": False}
    person = asked.person_of(request)
    channels = set(person.addresses.values_list("channel", flat=True)) if person else ()
    return {
        "groups": showing.groups(marking.counts(person)),
        "opened": True,
        "person": person,
        "several": len(people.others()) > 1,
        "fitting": showing.fitting(channels),
    }
