"""What is here, and threads to read calmly."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from leeward.history import desk, original, overview_page, pages, stream, thread_page
from leeward.history.models import Conversation
from leeward.people.guard import with_vault
from leeward.vault import opened
from leeward.vault.sessions import open_vault


@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """Conversations and originals; without a vault, what can be done without keeping anything."""
    context: dict[str, object] = {"desk": desk.of(request.session)}
    if open_vault(request) is not None:
        context |= {"conversations": overview_page.conversations(), "receipts": overview_page.receipts()}
        context["under_way"] = overview_page.under_way()
    return render(request, "history/overview.html", context)


@require_GET
@with_vault
def thread(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """A page of a thread: by day, before or after a message, or around one."""
    conversation = get_object_or_404(Conversation, pk=conversation_id)
    page = _page(request, conversation_id)
    marked = _number(request, "at")
    context = thread_page.context(conversation, page, marked)
    if marked and (found := stream.one(marked)) is not None and found.conversation_id == conversation_id:
        context["original"] = original.raw_lines(opened.require(), found)
    return render(request, "history/thread.html", context)


@require_GET
@with_vault
def message(_request: HttpRequest, message_id: int) -> HttpResponse:
    """Leads to a message in its place."""
    found = stream.one(message_id)
    if found is None:
        raise Http404
    return redirect(f"{reverse('history:thread', args=[found.conversation_id])}?at={message_id}#m{message_id}")


def _page(request: HttpRequest, conversation_id: int) -> pages.Page:
    if number := _number(request, "at"):
        return pages.around(conversation_id, number)
    if number := _number(request, "a"):
        return pages.after(conversation_id, number)
    if number := _number(request, "b"):
        return pages.before(conversation_id, number)
    if day := _day(request.GET.get("day", "")):
        return pages.from_day(conversation_id, day)
    return pages.from_start(conversation_id)


def _number(request: HttpRequest, name: str) -> int:
    typed = request.GET.get(name, "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 16 else 0


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
