"""Taking the plan along: choose, see exactly what will stand in it, then make it. Nothing of it is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.people import sharing
from leeward.people.guard import with_vault
from leeward.plan.taking import kept, making
from leeward.plan.taking.choice import Kind
from leeward.plan.taking.forms import PartsForm, SealForm
from leeward.printing import typeset
from leeward.printing.errors import CannotDraw
from leeward.sealing import age_files
from leeward.shell import downloads
from leeward.vault.sessions import open_vault

GIVEN = "A locked copy of my notes"

_CHOOSE = {Kind.SHEET: "plan:take_sheet", Kind.MEMORY: "plan:take_memory", Kind.FRIEND: "plan:take_friend"}
_SHOW = {Kind.SHEET: "plan:show_sheet", Kind.MEMORY: "plan:show_memory", Kind.FRIEND: "plan:show_friend"}


@require_GET
def take(request: HttpRequest) -> HttpResponse:
    """In which shape? It can be read without a notebook: it leads a friend to where a copy is opened."""
    opened = open_vault(request) is not None
    nothing = opened and making.is_empty()
    return render(request, "plan/taking/take.html", {"nothing": nothing})


@require_http_methods(["GET", "POST"])
@with_vault
def choose(request: HttpRequest, kind: Kind) -> HttpResponse:
    """Which parts, and how much of each line."""
    before = kept.choice(request.session, kind)
    sections, touched = making.whole_and_touched()
    form = PartsForm(request.POST if request.method == "POST" else None, kind, sections, before)
    if request.method == "POST" and form.is_valid():
        kept.put(request.session, form.choice())
        return redirect(_SHOW[kind])
    marked = {one.key: len(one.entries) for one in touched}
    context = {"form": form, "kind": kind, "parts": _parts(form, marked)}
    return render(request, "plan/taking/choose.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def show(request: HttpRequest, kind: Kind) -> HttpResponse:
    """Exactly what will stand in it and what others may notice; a POST makes the paper."""
    choice = kept.choice(request.session, kind)
    if choice is None:
        return redirect(_CHOOSE[kind])
    made = making.make(choice)
    if request.method == "POST" and kept.was_shown(request.session, kind, made.seen) and kind is not Kind.FRIEND:
        return downloads.download(making.as_file(made, choice), downloads.PDF)
    changed = request.method == "POST"
    kept.show(request.session, kind, made.seen)
    undrawn = CannotDraw(missing) if choice.as_pdf and (missing := typeset.undrawable(made.sheet)) else None
    context = {"made": made, "choice": choice, "kind": kind, "changed": changed, "undrawn": undrawn}
    return render(request, "plan/taking/show.html", {**context, "back": _CHOOSE[kind]})


@require_http_methods(["GET", "POST"])
@with_vault
def seal(request: HttpRequest) -> HttpResponse:
    """Who the copy is for and what opens it; a POST makes it."""
    choice = kept.choice(request.session, Kind.FRIEND)
    made = making.make(choice) if choice else None
    if choice is None or made is None or not kept.was_shown(request.session, Kind.FRIEND, made.seen):
        return redirect("plan:show_friend")
    form = SealForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        sealed = form.sealed(making.as_file(made, choice))
        if sealed is not None:
            _note(form)
            return downloads.download(sealed, downloads.SEALED)
    context = {"form": form, "offered": age_files.new_passphrase()}
    return render(request, "plan/taking/seal.html", context, status=422 if form.errors else 200)


def _note(form: SealForm) -> None:
    person = form.cleaned_data["person"]
    if person is not None:
        sharing.note(person, GIVEN, form.way)


def _parts(form: PartsForm, marked: dict[str, int]) -> list[dict[str, object]]:
    return [{"box": box, "marked": marked.get(str(box.data["value"]), 0)} for box in form["parts"]]
