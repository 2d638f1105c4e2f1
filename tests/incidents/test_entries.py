from leeward.history.removing import held_above
from leeward.incidents import entries, loose
from leeward.vault.registries import Way, way


def test_it_is_found_and_its_files_are_held():
    entries.register()
    assert way(Way.INCIDENTS) == "/i/"
    assert list(held_above).count(loose.held_here) == 1


def test_one_line_on_the_start_page_that_says_nothing(ada, client):
    page = ada.get("/").content.decode()
    assert "Write something down" in page
    assert "Write something down" not in client.get("/").content.decode()
