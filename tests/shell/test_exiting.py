import pytest

from leeward.shell.exiting import exiting


@pytest.fixture
def heard():
    seen = []

    def hear(request):
        seen.append(request.vault is not None and request.vault.is_open)

    exiting.add(hear)
    yield seen
    exiting._entries.remove(hear)


@pytest.mark.parametrize("way", ["/x/", "/l/"])
def test_parts_are_asked_while_the_vault_is_still_open(ada, vault, heard, way):
    ada.post(way)
    assert heard == [True]
    assert not vault.is_open
