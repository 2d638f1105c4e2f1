"""The mark before an item: a shape for each state, beside its word, never a colour alone."""

from django.utils.safestring import SafeString, mark_safe

_SHAPES = {
    "todo": "",
    "doing": '<path class="fill" d="M11 5.5a5.5 5.5 0 0 1 0 11Z"/>',
    "done": '<path d="m7.2 11.3 2.6 2.6 5-5.6"/>',
    "risky": '<path d="M9 8v6M13 8v6"/>',
    "not_mine": '<path d="M7.5 11h7"/>',
}


def tick(state: str) -> SafeString:
    """The drawing for one of `choices.State`; screen readers pass over it. Raises KeyError for any other word."""
    circle = '<svg class="tick" viewBox="0 0 22 22" aria-hidden="true"><circle cx="11" cy="11" r="8.5"/>'
    return mark_safe(f"{circle}{_SHAPES[state]}</svg>")  # noqa: S308  # our own constants
