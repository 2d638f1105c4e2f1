"""Orders in full: details, paragraphs, papers, what was confirmed and reported, and preparing: one file a subject."""

from leeward.orders.models.details import Details
from leeward.orders.models.incidents import Aside, Incident
from leeward.orders.models.papers import PaperFile
from leeward.orders.models.preparing import Abstention, CourtDate, KeepAway
from leeward.orders.models.reports import Report, ReportOutcome
from leeward.orders.models.terms import Term

__all__ = [
    "Abstention",
    "Aside",
    "CourtDate",
    "Details",
    "Incident",
    "KeepAway",
    "PaperFile",
    "Report",
    "ReportOutcome",
    "Term",
]
