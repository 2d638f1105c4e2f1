"""The two lists, papers and the bag, and one thing of them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.belongings import loose, things
from leeward.belongings.choices import ListKind
from leeward.belongings.forms import BagForm, OwnThingForm, ThingForm
from leeward.belongings.models import Bag
from leeward.belongings.things import Entry
from leeward.people.guard import with_vault
from leeward.vault import opened
from leeward.words.errors import LeewardError

LIST_OF = {ListKind.PAPER: "belongings:papers", ListKind.BAG: "belongings:bag"}
PAGE_OF = {ListKind.PAPER: "belongings:paper", ListKind.BAG: "belongings:bag_thing"}


@require_GET
def papers(request: HttpRequest) -> HttpResponse:
    """All papers, and how each stands. Can be read without a vault."""
    if (vault := opened.current()) is not None:
        loose.sweep(vault)
    return render(request, "belongings/papers.html", {"entries": things.entries(ListKind.PAPER)})


@require_GET
def bag(request: HttpRequest) -> HttpResponse:
    """What goes into the bag. Can be read without a vault."""
    row = Bag.objects.select_related("keeper").first() if opened.current() else None
    return render(request, "belongings/bag.html", {"entries": things.entries(ListKind.BAG), "bag": row})


@require_http_methods(["GET", "POST"])
@with_vault
def thing(request: HttpRequest, kind: str, mark: str) -> HttpResponse:
    """How one paper or thing stands; its pictures."""
    entry = entry_or_404(kind, mark)
    form = ThingForm(request.POST if request.method == "POST" else None, instance=things.touched(entry))
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect(LIST_OF[ListKind(kind)])
    return render(request, "belongings/thing.html", about(entry, form), status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest, kind: str) -> HttpResponse:
    """A line of the person's own."""
    form = OwnThingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        kept = things.add_own(kind, form.cleaned_data["text"])
        return redirect(PAGE_OF[ListKind(kind)], mark=f"o{kept.pk}")
    context = {"form": form, "kind": kind, "back": LIST_OF[ListKind(kind)]}
    return render(request, "belongings/add.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def drop(request: HttpRequest, kind: str, mark: str) -> HttpResponse:
    """Takes an own line off the list: says what goes, then does it on a click."""
    entry, error = entry_or_404(kind, mark), ""
    if entry.row is None or not entry.is_own:
        raise Http404
    if request.method == "POST":
        try:
            things.drop(entry.row)
            return redirect(LIST_OF[ListKind(kind)])
        except LeewardError as refusal:
            error = str(refusal)
    context = {"entry": entry, "error": error, "back": PAGE_OF[ListKind(kind)]}
    return render(request, "belongings/drop.html", context, status=422 if error else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def story(request: HttpRequest) -> HttpResponse:
    """Who keeps the bag, where it stands, what to say about it."""
    form = BagForm(request.POST if request.method == "POST" else None, instance=Bag.objects.first() or Bag())
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("belongings:bag")
    return render(request, "belongings/story.html", {"form": form}, status=422 if form.errors else 200)


def entry_or_404(kind: str, mark: str) -> Entry:
    """The entry of this mark."""
    found = things.find(kind, mark)
    if found is None:
        raise Http404
    return found


def about(entry: Entry, form: ThingForm, refused: list[str] | None = None) -> dict[str, object]:
    """What the page of one thing shows."""
    kind = ListKind(entry.kind)
    return {
        "entry": entry,
        "form": form,
        "back": LIST_OF[kind],
        "is_paper": kind is ListKind.PAPER,
        "photos": entry.row.photos.all() if entry.row else (),
        "refused": refused or (),
    }
