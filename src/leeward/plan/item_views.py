"""One item: where it stands, a reminder, leaving it out, removing it for good."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.plan import changing, finding, reminders
from leeward.plan.choices import State
from leeward.plan.errors import NoSuchItem
from leeward.plan.finding import Found
from leeward.plan.forms import DayForm, ItemForm
from leeward.shell import downloads

View = Callable[..., HttpResponse]


def of_item(view: View) -> View:
    """Gives the view the item of its address in place of the reference; one that is gone is a page not found."""

    @wraps(view)
    def with_item(request: HttpRequest, ref: str) -> HttpResponse:
        try:
            found = finding.find(ref)
        except NoSuchItem as gone:
            raise Http404(str(gone)) from gone
        return view(request, found)

    return with_vault(with_item)


@require_http_methods(["GET", "POST"])
@of_item
def item(request: HttpRequest, found: Found) -> HttpResponse:
    """Where it stands, a note, who helps, by when, own words."""
    form = ItemForm(request.POST or None, found)
    if request.method == "POST" and form.is_valid():
        if form.has_changed():
            changing.change(found, form.given())
        return redirect(place_of(found))
    reminding = found.row.remind_on is not None and found.row.remind_on <= today()
    return render(request, "plan/item.html", {"found": found, "form": form, "reminding": reminding})


@require_POST
@of_item
def leave_out(request: HttpRequest, found: Found) -> HttpResponse:
    """Not for me, or back again."""
    changing.set_state(found, State.TODO if "back" in request.POST else State.NOT_MINE)
    return redirect(place_of(found))


@require_http_methods(["GET", "POST"])
@of_item
def remove(request: HttpRequest, found: Found) -> HttpResponse:
    """An own item, deleted for good after a page that says so."""
    if not found.is_own:
        return redirect("plan:item", ref=found.line.ref)
    if request.method == "POST":
        changing.remove(found)
        return redirect("plan:part", part_key=found.part.said.key)
    return render(request, "plan/remove_item.html", {"found": found})


@require_http_methods(["GET", "POST"])
@of_item
def remind(request: HttpRequest, found: Found) -> HttpResponse:
    """A day for a reminder. The page shows beforehand what will be seen, and nothing is set until "Keep it"."""
    if request.method == "POST" and "off" in request.POST:
        reminders.choose(found, None)
        return redirect("plan:item", ref=found.line.ref)
    form = DayForm(request.POST or None, initial={"on": found.row.remind_on})
    if request.method == "POST" and form.is_valid():
        reminders.choose(found, form.cleaned_data["on"])
        return redirect("plan:remind", ref=found.line.ref)
    context = {"found": found, "form": form, "on": found.row.remind_on, "word": reminders.WORD}
    return render(request, "plan/remind.html", context)


@require_http_methods(["GET", "POST"])
@of_item
def calendar(request: HttpRequest, found: Found) -> HttpResponse:
    """The day as a calendar file; first what stands in it and who may see it."""
    on = found.row.remind_on
    if on is None:
        return redirect("plan:remind", ref=found.line.ref)
    if request.method == "POST":
        return downloads.download(reminders.calendar(on).encode(), downloads.DAY)
    return render(request, "plan/calendar.html", {"found": found, "on": on, "word": reminders.WORD})


def place_of(found: Found) -> str:
    """The part the item stands in, at its line."""
    return reverse("plan:part", args=[found.part.said.key]) + f"#i{found.line.ref}"
