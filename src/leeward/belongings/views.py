"""The pages of this part."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET


@require_GET
def papers(request: HttpRequest, **_where: object) -> HttpResponse:
    """The first page of this part."""
    return render(request, "belongings/papers.html")
