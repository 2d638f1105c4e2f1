"""Five lines for tonight. They can be read and ticked without a vault; nothing is then kept but in memory."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET, require_POST

from leeward.library.content import Said
from leeward.library.tonight import CLOSING, LINES, SILENT
from leeward.plan import tonight as ticks
from leeward.plan.choices import State
from leeward.plan.errors import NoSuchItem
from leeward.plan.ticks import tick
from leeward.vault.sessions import open_vault


@dataclass(frozen=True, slots=True)
class Row:
    """One line with what the person said of it. `silent`: it can be done without a word and without a call."""

    said: Said
    have: bool
    silent: bool

    @property
    def tick(self) -> SafeString:
        """The mark before it."""
        return tick(State.DONE if self.have else State.TODO)


@require_GET
def tonight(request: HttpRequest) -> HttpResponse:
    """The lines, the first one first."""
    opened = open_vault(request) is not None
    have = ticks.in_plan() if opened else ticks.in_session(request.session)
    rows = [Row(line, line.key in have, line.key in SILENT) for line in LINES]
    context = {"rows": rows, "opened": opened, "any": bool(have), "closing": CLOSING}
    return render(request, "plan/tonight.html", context)


@require_POST
def mark(request: HttpRequest) -> HttpResponse:
    """I have this, or not yet."""
    key, have = request.POST.get("line", ""), "off" not in request.POST
    try:
        if open_vault(request) is not None:
            ticks.tick_in_plan(key, have=have)
        else:
            ticks.tick_in_session(request.session, key, have=have)
    except NoSuchItem as unknown:
        raise Http404(str(unknown)) from unknown
    return redirect(reverse("plan:tonight") + f"#{key}")
