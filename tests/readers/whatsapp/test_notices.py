import pytest

from leeward.readers.whatsapp.notices import notice


@pytest.mark.parametrize(
    ("action", "written", "blocked", "said"),
    [
        (1, "School run", None, "The name of the group was changed: School run"),
        (58, "", None, "You blocked or unblocked this contact."),
        (58, "", True, "You blocked this contact."),
        (58, "", False, "You unblocked this contact."),
        (999, "", None, "A notice of WhatsApp (number 999)."),
        (None, "written", None, "written"),
    ],
)
def test_sentences(action, written, blocked, said):
    assert notice(action, written, blocked=blocked) == said
