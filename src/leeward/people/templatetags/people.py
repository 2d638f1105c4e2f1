"""What pages of this room and of those above need about persons: `{% load people %}`."""

from typing import Any

from django import template

from leeward.people import warnings

register = template.Library()


@register.inclusion_tag("people/parts/talk_first.html", takes_context=True)
def talk_first(context: template.Context) -> dict[str, Any]:
    """`{% talk_first %}` in the form of a contact action: one line, where a warning fact is noted."""
    vault = getattr(getattr(context, "request", None), "vault", None)  # a context of `render` knows its request
    return {"noted": vault is not None and warnings.any_noted()}
