"""What a person reads about text messages through a phone. Facts: https://docs.sms-gate.app (seen 2026-12)."""

from leeward.channels.protocol import Step

BEFORE = (
    Step(
        "This program asks the app SMS Gateway on your phone, over your home network, for what came in.",
        "While it runs, the app shows a lasting notice on the phone. Who holds the phone can see the app.",
    ),
    Step(
        "The app takes over a copy of what your phone received during the last year, into its own list. "
        "Nothing on the phone is marked as read, moved or deleted.",
    ),
    Step(
        "The app speaks without encryption. In your network your texts and this password can be read on the way.",
        "Who runs the router or the Wi-Fi could read along. Use a network that is yours alone, or wait.",
    ),
    Step("Nothing is sent to the other person, and their phone is told nothing."),
)

HOLD = (
    Step(
        "Texts from {numbers} are collected into your notebook and counted as held there.",
        "Your own phone still receives and shows them, and may ring. The app cannot block.",
    ),
    Step(
        "They are collected when you open the notebook and the phone is in reach, not by themselves.",
    ),
    Step("The other person is told nothing, and their texts are delivered as before. Calls are not touched."),
    Step("Texts from everybody else stay as they are. Pictures that came with a message stay on the phone."),
)

HELD = "Collected into your notebook now, from {numbers}: {count}. The phone is as it was."
LET_GO = (
    "Texts from {numbers} are no longer collected as held. The phone was never changed, so nothing had to be put back."
)
STAYS = "What was collected stays in your notebook."

LISTED = "The app answers, and lists what came in."
TELLS = "The app passes on what happens ({event}) to another place: {host}."
TELLS_NOTICE = (
    "Whoever set this up can read incoming texts there. If it was not you, think before you change it: "
    "they may notice that it ends."
)
SKIPPED = "Entries in the app's list that could not be read: {count}."

MANY = "all their numbers"


def said(numbers: list[str]) -> str:
    """Numbers in a sentence."""
    if not numbers or len(numbers) > 3:
        return MANY
    return " and ".join(numbers)
