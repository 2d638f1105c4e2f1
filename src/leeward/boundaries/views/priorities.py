"""What matters to the person: a short list of lines."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.boundaries import priorities
from leeward.boundaries.errors import EnoughPriorities
from leeward.boundaries.forms.notes import PriorityForm
from leeward.boundaries.models import Priority
from leeward.people.guard import with_vault


@require_http_methods(["GET", "POST"])
@with_vault
def listed(request: HttpRequest) -> HttpResponse:
    """The list, and a new line."""
    form = PriorityForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            priorities.add(form.cleaned_data["text"])
            return redirect("boundaries:priorities")
        except EnoughPriorities as error:
            form.add_error("text", str(error))
    context = {"form": form, "lines": priorities.listed(), "full": priorities.full()}
    return render(request, "boundaries/priorities.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
def up(_request: HttpRequest, line_id: int) -> HttpResponse:
    """One place up."""
    priorities.raise_up(get_object_or_404(Priority, pk=line_id))
    return redirect("boundaries:priorities")


@require_POST
@with_vault
def remove(_request: HttpRequest, line_id: int) -> HttpResponse:
    """A line goes; the page it is asked on says so."""
    priorities.remove(get_object_or_404(Priority, pk=line_id))
    return redirect("boundaries:priorities")
