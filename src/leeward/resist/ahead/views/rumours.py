"""When stories are told: a line that is ready, who hears it first, and public posts. Nothing is looked up from here."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.library import rumours as library
from leeward.people import telling
from leeward.people.guard import with_vault
from leeward.resist.ahead import lines
from leeward.resist.ahead.rumour_forms import LineForm, PostForm
from leeward.resist.models import Takedown
from leeward.vault.sessions import open_vault


@require_GET
def rumours(request: HttpRequest) -> HttpResponse:
    """All of it, readable by anybody; with an open notebook the person's own lines, list and posts."""
    context: dict[str, Any] = {"said": library, "lines": lines.all_of(), "opened": open_vault(request) is not None}
    if context["opened"]:
        context |= {
            "lines": lines.all_of(lines.written()),
            "first": telling.in_order(),
            "posts": list(Takedown.objects.all()),
        }
    return render(request, "resist/ahead/rumours.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def line(request: HttpRequest, number: int) -> HttpResponse:
    """The line for one kind of listener. A line to begin with comes by its number in the address."""
    found = lines.find(number)
    if found is None:
        raise Http404
    form = LineForm(request.POST or None, initial={"text": _begin(request, found)})
    if request.method == "POST" and form.is_valid():
        lines.write(found.about, form.cleaned_data["text"])
        return redirect("resist:rumours")
    context = {"one": found, "form": form, "said": library}
    return render(request, "resist/ahead/line.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def add_post(request: HttpRequest) -> HttpResponse:
    """A post that was seen."""
    return _write(request, None)


@require_http_methods(["GET", "POST"])
@with_vault
def post(request: HttpRequest, post_id: int) -> HttpResponse:
    """How far one post is."""
    return _write(request, get_object_or_404(Takedown, pk=post_id))


@require_http_methods(["GET", "POST"])
@with_vault
def remove_post(request: HttpRequest, post_id: int) -> HttpResponse:
    """Says what goes; one click then removes it for good."""
    row = get_object_or_404(Takedown, pk=post_id)
    if request.method == "POST":
        row.delete()
        return redirect("resist:rumours")
    return render(request, "resist/ahead/remove_post.html", {"row": row})


def _begin(request: HttpRequest, found: lines.ForWhom) -> str:
    offered = {str(place): one.text for place, one in enumerate(found.offered, start=1)}
    return offered.get(request.GET.get("s", ""), found.own)


def _write(request: HttpRequest, row: Takedown | None) -> HttpResponse:
    form = PostForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("resist:rumours")
    context = {"row": row, "form": form, "steps": library.STEPS}
    return render(request, "resist/ahead/post.html", context, status=422 if form.errors else 200)
