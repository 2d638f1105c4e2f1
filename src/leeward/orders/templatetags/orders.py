"""What pages of this part need: `{% load orders %}`."""

from django import template

register = template.Library()


@register.filter
def read_at(source: str) -> str:
    """`{{ line.source|read_at }}`: where a line was read, as a person reads it."""
    parts = [part.strip() for part in source.removeprefix("[seen] ").split("; ")]
    read = [part for part in parts if part != "own words" and "research of the project" not in part]
    if not read:
        return "Our own words."
    return f"Read at: {'; '.join(read)}"
