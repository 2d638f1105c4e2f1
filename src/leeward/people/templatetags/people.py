"""What pages of this room and of those above need about persons: `{% load people %}`."""

from typing import Any

from django import template

from leeward.people import warnings

register = template.Library()


@register.inclusion_tag("people/parts/talk_first.html", takes_context=True)
def talk_first(context: template.Context) -> dict[str, Any]:
    """`{% talk_first %}` in the form of a contact action: one line, where a warning fact is noted."""
    request = context.get("request")
    return {"noted": getattr(request, "vault", None) is not None and warnings.any_noted()}
