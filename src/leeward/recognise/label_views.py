"""The person's own view: whether a label fits, and whether something happened."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from leeward.recognise import wording
from leeward.recognise.corrections import Happened, Kind, Label, Note
from leeward.recognise.held import PAGE, Held
from leeward.recognise.report_views import holder_or_404, shared
from leeward.recognise.rows import Rows, slug_of, url
from leeward.tactics.catalogue import MESSAGE_TACTICS, TACTICS


@require_http_methods(["GET", "POST"])
def label(request: HttpRequest, prefix: str, number: int, ref: int) -> HttpResponse:
    """Shows one message under one label, and takes what the person says of it."""
    holder, report = holder_or_404(request, prefix)
    slug, found = slug_of(number), holder.found([str(ref)])
    if slug is None or not found:
        raise Http404
    wrong = ""
    if request.method == "POST":
        wrong = _write(request, holder, str(ref), slug)
        if not wrong:
            return redirect(url(holder, "quotes", number))
    context = shared(holder, report) | {
        "tactic": TACTICS[slug],
        "grade_words": wording.GRADE[TACTICS[slug].grade],
        "ask": wording.says("", TACTICS[slug].ask),
        "quote": replace(Rows(holder).found(found[0], slug), label_url=None),
        "notes": [_note_words(note) for note in holder.history(str(ref), slug) if note.kind is Kind.LABEL],
        "holds": holder.notes().get((str(ref), slug, Kind.LABEL)),
        "others": [TACTICS[other] for other in MESSAGE_TACTICS if other != slug],
        "wrong": wrong,
        "back": url(holder, "quotes", number),
    }
    return render(request, "recognise/label.html", context)


def _write(request: HttpRequest, holder: Held, ref: str, slug: str) -> str:
    """Adds the note; "" or the sentence that says what is missing."""
    answer, other = request.POST.get("answer", ""), request.POST.get("other", "")
    if answer not in set(Label):
        return "Choose one of the answers, or go back."
    if answer != Label.IS_NOT or other not in TACTICS:
        other = ""
    holder.write(Note(ref, slug, Kind.LABEL, answer, other, timezone.now()))
    return ""


def _note_words(note: Note) -> str:
    said = {
        Label.IS: "you said that the label fits",
        Label.IS_NOT: "you took the label off",
        Label.UNSURE: "you said that you do not know",
        Label.BACK: "you took your note back",
    }[Label(note.answer)]
    other = f" and put “{TACTICS[note.other].label}” in its place" if note.other in TACTICS else ""
    return f"{wording.moment(timezone.localtime(note.at))}: {said}{other}"


@require_POST
def answer(request: HttpRequest, prefix: str, number: int, ref: int) -> HttpResponse:
    """“Did this happen?”: yes, no, I do not know, or the answer taken back."""
    holder, _ = holder_or_404(request, prefix)
    slug, said = slug_of(number), request.POST.get("answer", "")
    if slug is None or said not in set(Happened) or not holder.found([str(ref)]):
        raise Http404
    holder.write(Note(str(ref), slug, Kind.HAPPENED, said, "", timezone.now()))
    refs = holder.refs(slug)
    page = refs.index(str(ref)) // PAGE + 1 if str(ref) in refs else 1
    return redirect(f"{url(holder, 'quotes', number)}?p={page}#m{number}-{ref}")
