import pytest

from leeward.readers.imessage.notices import Noted, notice


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        (Noted(1, 0, "Rex", "Otto"), "Rex added Otto to the conversation."),
        (Noted(1, 1, "Rex", ""), "Rex removed somebody from the conversation."),
        (Noted(1, 0, "Rex", "Rex"), "Rex changed their number or address."),
        (Noted(2, 0, "Rex", title="All"), "Rex named the conversation “All”."),
        (Noted(2, 0, "Rex"), "Rex took the name of the conversation away."),
        (Noted(3, 0, "Rex"), "Rex left the conversation."),
        (Noted(4, 0, "Rex"), "Rex started sharing a location."),
        (Noted(4, 0, "You", stopped=True), "You stopped sharing a location."),
        (Noted(5, 0, "Rex"), "Rex kept an audio message."),
        (Noted(9, 3, "Rex"), "A notice of Messages (item 9, action 3)."),
    ],
)
def test_sentences(noted, said):
    assert notice(noted) == said
