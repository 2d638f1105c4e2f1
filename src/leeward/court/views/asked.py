"""What several pages of a folder ask for."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leeward.court.models import Pack


def pack_of(number: int) -> Pack:
    """The folder of this address, or not found."""
    return get_object_or_404(Pack.objects.select_related("order"), pk=number)


def form_page(request: HttpRequest, pack: Pack | None, form: Any, heading: str, lead: str) -> HttpResponse:
    """One form on one page."""
    context = {"pack": pack, "form": form, "heading": heading, "lead": lead}
    return render(request, "court/form.html", context, status=422 if form.errors else 200)
