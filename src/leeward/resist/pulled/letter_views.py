"""Letters that are not sent: the list, one letter, writing and changing it, and a seal until a day."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.library.pulled import LETTER
from leeward.resist.models import Letter
from leeward.resist.pulled import keeping, marks, quiet, seals
from leeward.resist.pulled.forms import LetterForm
from leeward.vault.sessions import open_vault

_NOT_TICKED = "Tick the box to show that you want to read it now. It stays put away until then."


def letter_or_404(request: HttpRequest, row_id: int) -> Letter:
    """The letter of this number."""
    found = keeping.one(request, Letter, row_id)
    if found is None:
        raise Http404
    return found


@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """All letters by their day; no words of any."""
    rows = [seals.shown(letter) for letter in keeping.all_of(request, Letter)]
    context = {"said": LETTER, "letters": rows, "waits": keeping.waits(request)}
    return render(request, "resist/pulled/letters.html", context)


@require_http_methods(["GET", "POST"])
def write_letter(request: HttpRequest) -> HttpResponse:
    """A new one. It can be written without a vault, and kept afterwards."""
    form = LetterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("resist:letter", row_id=keeping.save(request, form.fill(Letter())).pk)
    return _form(request, form)


@require_GET
def letter(request: HttpRequest, row_id: int) -> HttpResponse:
    """One letter, covered; while it is sealed without its words."""
    return _page(request, letter_or_404(request, row_id))


@require_http_methods(["GET", "POST"])
def edit_letter(request: HttpRequest, row_id: int) -> HttpResponse:
    """Change it. A sealed one has to be opened first: the form would show its words."""
    found = letter_or_404(request, row_id)
    if seals.is_sealed(found):
        return redirect("resist:open_letter", row_id=row_id)
    form = LetterForm(request.POST or None, row=found)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["text"] != found.text:
            marks.forget(request, marks.ref(found))
        keeping.save(request, form.fill(found))
        return redirect("resist:letter", row_id=row_id)
    return _form(request, form, found)


@require_http_methods(["GET", "POST"])
def open_letter(request: HttpRequest, row_id: int) -> HttpResponse:
    """Before its day: asked again, with a tick. Then its words are shown once, or the seal is taken off."""
    found, error = letter_or_404(request, row_id), ""
    if not seals.is_sealed(found):
        return redirect("resist:letter", row_id=row_id)
    if request.method == "POST" and request.POST.get("sure"):
        return _opened(request, found)
    if request.method == "POST":
        error = _NOT_TICKED
    context = {"letter": seals.shown(found), "error": error}
    return render(request, "resist/pulled/open_letter.html", context, status=422 if error else 200)


def _opened(request: HttpRequest, found: Letter) -> HttpResponse:
    if "off" in request.POST:
        found.sealed_until = None
        keeping.save(request, found)
        return redirect("resist:letter", row_id=found.pk)
    return _page(request, found, opened=True)


def _page(request: HttpRequest, found: Letter, *, opened: bool = False) -> HttpResponse:
    shown = seals.shown(found, opened=opened)
    card = quiet.card(request, found) if shown.text else None
    context = {"letter": shown, "once": opened, "quiet": card, "waits": keeping.waits(request)}
    return render(request, "resist/pulled/letter.html", context)


def _form(request: HttpRequest, form: LetterForm, found: Letter | None = None) -> HttpResponse:
    context = {"said": LETTER, "form": form, "letter": found, "kept": open_vault(request) is not None}
    return render(request, "resist/pulled/letter_form.html", context, status=422 if form.errors else 200)
