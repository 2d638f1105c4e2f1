"""The ordered check: all steps, one step, one item. Readable without a vault."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.devices import marks, reading, weekly
from leeward.devices.forms import CheckForm, PlatformsForm
from leeward.devices.models import Check, Device
from leeward.devices.stock import has_vault
from leeward.library.devices import AREAS, ITEMS, PLATFORMS, STEPS, Item
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.plan import adding


@require_GET
def devices(request: HttpRequest) -> HttpResponse:
    """The steps in their order, the person's devices, and the way to the apps."""
    opened = has_vault(request)
    if opened:
        weekly.looked(today())
    context = {
        "opened": opened,
        "steps": reading.summaries(marks.checks() if opened else {}),
        "devices": Device.objects.all() if opened else (),
        "platforms": [PLATFORMS[key] for key in marks.platforms(request)],
        "weekly": opened and weekly.is_on(),
    }
    return render(request, "devices/devices.html", context)


@require_http_methods(["GET", "POST"])
def platforms(request: HttpRequest) -> HttpResponse:
    """Which devices and accounts matter. May be skipped."""
    form = PlatformsForm(
        request.POST if request.method == "POST" else None, initial={"platforms": marks.platforms(request)}
    )
    if request.method == "POST":
        marks.choose(request, request.POST.getlist("platforms"))
        return redirect("devices:devices")
    return render(request, "devices/platforms.html", {"form": form, "opened": has_vault(request)})


@require_GET
def step(request: HttpRequest, key: str) -> HttpResponse:
    """One step with its items by area."""
    found = STEPS.get(key)
    if found is None:
        raise Http404
    in_order = list(STEPS.values())
    opened = has_vault(request)
    context = {
        "step": found,
        "groups": reading.groups(found, marks.checks() if opened else {}),
        "before": reading.before(found),
        "earlier": in_order[found.number - 2] if found.number > 1 else None,
        "later": in_order[found.number] if found.number < len(in_order) else None,
        "count": len(in_order),
        "opened": opened,
    }
    return render(request, "devices/step.html", context)


@require_GET
def item(request: HttpRequest, key: str) -> HttpResponse:
    """One item: how it is done, what may be noticed, what comes before, and how it stands."""
    found = _item(key)
    chosen = marks.platforms(request)
    step = STEPS[found.step]
    context = {
        "item": found,
        "step": step,
        "area": AREAS[found.area],
        "hows": [(PLATFORMS[how.platform], how) for how in reading.hows(found, chosen)],
        "narrowed": bool(chosen) and len(reading.hows(found, chosen)) < len(found.hows),
        "before": [one for one in reading.before(step) if one.said.key == found.before or one.number < 6],
        "rows": marks.checks().get(key, ()) if has_vault(request) else (),
        "read_at": reading.read_at(found),
        "opened": has_vault(request),
    }
    return render(request, "devices/item.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def mark(request: HttpRequest, key: str, check_id: int | None = None) -> HttpResponse:
    """How an item stands for one device or account."""
    found = _item(key)
    row = get_object_or_404(Check, pk=check_id, key=key) if check_id else Check(key=key)
    form = CheckForm(request.POST if request.method == "POST" else None, instance=row)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("devices:item", key=key)
    context = {"form": form, "item": found, "row": row if check_id else None}
    return render(request, "devices/mark.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
def unmark(_request: HttpRequest, key: str, check_id: int) -> HttpResponse:
    """Take a row away again."""
    get_object_or_404(Check, pk=check_id, key=key).delete()
    return redirect("devices:item", key=key)


@require_POST
@with_vault
def to_list(_request: HttpRequest, key: str) -> HttpResponse:
    """Put the item into the plan."""
    found = _item(key)
    adding.add("devices", found.said.text, origin=f"devices:{key}", note=f"What may be noticed: {found.notice}")
    return redirect("devices:item", key=key)


def _item(key: str) -> Item:
    found = ITEMS.get(key)
    if found is None:
        raise Http404
    return found
