"""What follows from answers about one device, and from answers about the moment. No outcome says that all is well."""

from collections.abc import Mapping

from leeward.library.content import Said
from leeward.library.devices import ADVICE, MOMENT, OUTCOMES, QUESTIONS

YES, NO, UNSURE = "yes", "no", "unsure"
ANSWERS = ((YES, "Yes"), (NO, "No"), (UNSURE, "I do not know"))


def of_device(answers: Mapping[str, str]) -> Said:
    """Another device is better as soon as one answer is yes; an answer that lacks counts as not known."""
    given = [answers.get(key, UNSURE) for key in QUESTIONS]
    if YES in given:
        return OUTCOMES["can-other-better"]
    return OUTCOMES["can-no-sign"] if all(answer == NO for answer in given) else OUTCOMES["can-not-known"]


def of_moment(answers: Mapping[str, str]) -> Said:
    """The same for the question whether a change now may be dangerous."""
    given = [answers.get(key, UNSURE) for key in MOMENT]
    if YES in given:
        return ADVICE["advice-wait"]
    return ADVICE["advice-no-sign"] if all(answer == NO for answer in given) else ADVICE["advice-unsure"]
