"""The day it is where the person is."""

from datetime import date, datetime


def today() -> date:
    """By the clock of this device."""
    return datetime.now().astimezone().date()
