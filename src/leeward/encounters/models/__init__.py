"""Meetings, the calendar of handovers, and what happened at them: one file a subject."""

from leeward.encounters.models.calendar import ChangedDay, Holiday, Schedule
from leeward.encounters.models.files import CalendarDay, CalendarFile
from leeward.encounters.models.meetings import Encounter
from leeward.encounters.models.notes import HandoverNote

__all__ = ["CalendarDay", "CalendarFile", "ChangedDay", "Encounter", "HandoverNote", "Holiday", "Schedule"]
