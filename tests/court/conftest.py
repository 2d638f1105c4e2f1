import pytest

from support import court_vault


@pytest.fixture
def filled(vault):
    """Ada's vault with a chat, a zip with a photo, an email and a hidden place (see `support.court_vault`)."""
    court_vault.fill(vault)
    return vault


@pytest.fixture
def chat(vault):
    """Ada's vault with the chat alone."""
    court_vault.bring_in_chat(vault)
    return vault
