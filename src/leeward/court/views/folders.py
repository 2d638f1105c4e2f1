"""All folders, one folder, what it is for, and its end."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.court import packing
from leeward.court.forms import ForForm, HandForm
from leeward.court.models import Handed, Pack
from leeward.court.views.asked import form_page, pack_of
from leeward.history.models import Conversation
from leeward.people.guard import with_vault
from leeward.vault import opened
from leeward.vault.sessions import open_vault

_BOTH = ["GET", "POST"]


@require_GET
def folders(request: HttpRequest) -> HttpResponse:
    """What a folder is, what to do before, and those that are here. Can be read without a notebook."""
    context: dict[str, object] = {}
    if open_vault(request) is not None:
        context = {"own": list(Pack.objects.all()), "handed": list(Handed.objects.all()), "opened": True}
    return render(request, "court/folders.html", context)


@require_http_methods(_BOTH)
@with_vault
def add(request: HttpRequest) -> HttpResponse:
    """A new folder: what it is for."""
    form = ForForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        row = Pack.objects.create(**form.cleaned_data)
        return redirect("court:what", number=row.pk)
    return form_page(request, None, form, "A new folder", "Everything here can stay open and be changed later.")


@require_GET
@with_vault
def folder(request: HttpRequest, number: int) -> HttpResponse:
    """One folder: what is chosen, and what comes next."""
    pack = pack_of(number)
    titles = Conversation.objects.filter(pk__in=pack.conversations).values_list("title", flat=True)
    context = {
        "pack": pack,
        "titles": list(titles),
        "incidents": len(packing.incidents(pack)),
        "open_ones": packing.left_open(pack),
        "questions": [line for line in pack.questions.splitlines() if line.strip()],
        "handed": list(pack.handed.all()),
    }
    return render(request, "court/folder.html", context)


@require_http_methods(_BOTH)
@with_vault
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """What it is for, anew."""
    pack = pack_of(number)
    form = ForForm(request.POST if request.method == "POST" else None, row=pack)
    if request.method == "POST" and form.is_valid():
        packing.change(opened.require(), pack, form.cleaned_data)
        return redirect("court:folder", number=pack.pk)
    return form_page(request, pack, form, "What it is for", "")


@require_http_methods(_BOTH)
@with_vault
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Remove a folder and what was made. Messages and originals stay."""
    pack = pack_of(number)
    if request.method == "POST":
        packing.remove(opened.require(), pack)
        return redirect("court:folders")
    return render(request, "court/remove.html", {"pack": pack})


@require_http_methods(_BOTH)
@with_vault
def hand(request: HttpRequest, number: int) -> HttpResponse:
    """Note who has it."""
    pack = pack_of(number)
    if not pack.blob:
        return redirect("court:folder", number=pack.pk)
    form = HandForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        packing.hand(pack, form.cleaned_data)
        return redirect("court:folder", number=pack.pk)
    lead = "The line stays as it is written, with the day, and is part of your record."
    return form_page(request, pack, form, "Who has it", lead)
