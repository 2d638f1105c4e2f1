"""Adding somebody by hand; what they know, what they help with, the word you agreed; taking somebody out."""

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from leeward.people import reaching, roles_kept
from leeward.people.choices import Role
from leeward.people.errors import CannotHelp, CannotTakeOut
from leeward.people.guard import with_vault
from leeward.people.helper_forms import CodeForm, KnowsForm, NewForm, RolesForm
from leeward.people.models import Person
from leeward.shell.paths import own_path
from leeward.words.errors import LeewardError

_CODE = "A code word costs nothing and works on the phone, in a message, across a room. Agree on it by word of mouth."
_ROLES = "Tick what this person has agreed to, or what you want to ask them. Nobody is told of it by this program."


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest) -> HttpResponse:
    """Somebody who is in no message yet. Who came from another page (`to`) goes back there, added or not."""
    form = NewForm(request.POST or None)
    back = own_path(request.POST.get("to") or request.GET.get("to"))
    back = "" if back == "/" else back
    if request.method == "POST" and form.is_valid():
        try:
            person = _made(form)
            return redirect(back or reverse("people:person", args=[person.pk]))
        except LeewardError as error:
            form.add_error("value", str(error))
    return render(request, "people/form.html", {"form": form, "heading": "Add someone", "back": back})


@require_http_methods(["GET", "POST"])
@with_vault
def knows(request: HttpRequest, person_id: int) -> HttpResponse:
    """Whether they know, and what they may say."""
    return _columns(request, person_id, KnowsForm, "Who knows what")


@require_http_methods(["GET", "POST"])
@with_vault
def code(request: HttpRequest, person_id: int) -> HttpResponse:
    """A word that asks for help."""
    return _columns(request, person_id, CodeForm, "A code word", _CODE)


@require_http_methods(["GET", "POST"])
@with_vault
def roles(request: HttpRequest, person_id: int) -> HttpResponse:
    """What they help with."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    if not found.may_help:
        return render(request, "people/refused.html", {"person": found, "sentence": str(CannotHelp())}, status=422)
    form = RolesForm(request.POST or None, initial=roles_kept.as_given(found))
    if request.method == "POST" and form.is_valid():
        roles_kept.keep(found, form.cleaned_data)
        return redirect("people:person", person_id=found.pk)
    heading = f"What {found.name} can help with"
    return render(request, "people/roles.html", {"person": found, "form": form, "heading": heading, "lead": _ROLES})


@require_http_methods(["GET", "POST"])
@with_vault
def take_out(request: HttpRequest, person_id: int) -> HttpResponse:
    """Out of the lists, after a page that says what that means. All facts stay."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    if found.role in (Role.ME, Role.OTHER):
        return render(request, "people/refused.html", {"person": found, "sentence": str(CannotTakeOut())}, status=422)
    if request.method == "POST":
        found.out_at = timezone.now()
        found.save(update_fields=["out_at"])
        return redirect("people:people")
    return render(request, "people/out.html", {"person": found})


@require_POST
@with_vault
def put_back(_request: HttpRequest, person_id: int) -> HttpResponse:
    """Into the lists again, with all that was noted."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    found.out_at = None
    found.save(update_fields=["out_at"])
    return redirect("people:person", person_id=found.pk)


@transaction.atomic
def _made(form: NewForm) -> Person:
    given = form.cleaned_data
    person = Person.objects.create(name=given["name"], role=Role.THIRD, knows=given["knows"])
    if given["value"]:
        reaching.add(person, given["value"], given["channel"], given["seen"])
    return person


def _columns(
    request: HttpRequest, person_id: int, kind: type[forms.Form], heading: str, lead: str = ""
) -> HttpResponse:
    """A form whose fields are columns of the person."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    form = kind(request.POST or None, initial={name: getattr(found, name) for name in kind.base_fields})
    if request.method == "POST" and form.is_valid():
        for name, value in form.cleaned_data.items():
            setattr(found, name, value)
        found.save(update_fields=list(form.cleaned_data))
        return redirect("people:person", person_id=found.pk)
    context = {"person": found, "form": form, "heading": heading, "lead": lead}
    return render(request, "people/form.html", context)
