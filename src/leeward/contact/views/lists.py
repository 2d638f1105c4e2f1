"""Files with numbers for phones: whose and which; what is in one and who may see it; then the file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.channels.block_lists import Form
from leeward.contact import lists as numbers_of
from leeward.contact.forms.lists import NameForm
from leeward.library import contact as library
from leeward.people.choices import Role
from leeward.people.guard import asks_first, with_vault
from leeward.people.models import Person
from leeward.shell import downloads
from leeward.vault.registries import Way, way, ways


@require_GET
@with_vault
def lists(request: HttpRequest) -> HttpResponse:
    """Whose numbers, and for which program?"""
    guides = way(Way.GUIDES) if Way.GUIDES in ways else ""
    context = {"people": numbers_of.every(), "forms": numbers_of.forms(), "guides": guides}
    return render(request, "contact/lists.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def numbers(request: HttpRequest, person_id: int, number: int) -> HttpResponse:
    """What is in the file, what reads it, where it lies. A POST makes it, in memory."""
    kind = _kind(number)
    found = numbers_of.of(get_object_or_404(Person, pk=person_id, role=Role.OTHER, merged_into=None))
    form = NameForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and found.numbers and form.is_valid():
        return downloads.download(
            numbers_of.written(kind, found, form.cleaned_data["name"]), numbers_of.file_name(kind)
        )
    context = {"kind": kind, "found": found, "form": form, "lines": library.LISTS, "file": numbers_of.file_name(kind)}
    return render(request, "contact/numbers.html", context, status=422 if form.errors else 200)


def _kind(number: int) -> Form:
    kind = numbers_of.form_at(number)
    if kind is None:
        raise Http404
    return kind
