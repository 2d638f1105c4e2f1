"""Stop notices and endings in the person's own words. The phrases stand in `rules/notices.py`."""

from leeward.tactics.rules.notices import find_ending, find_stop

__all__ = ["find_ending", "find_stop"]
