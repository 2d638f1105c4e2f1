from pathlib import Path

from leeward.site import place
from leeward.vault import lifecycle


def test_the_folder_named_at_the_start_counts(settings_of_site):
    settings_of_site.VAULT_FOLDER = Path("/media/stick/notebook")
    assert place.vault_folder() == Path("/media/stick/notebook")


def test_else_it_is_the_usual_place(settings_of_site):
    assert place.vault_folder() == lifecycle.default_folder()


def test_what_lies_there(folder):
    assert place.found() is None
    assert not place.exists()


def test_a_notebook_is_found(made):
    assert place.found().folder == made
    assert place.exists()


def test_one_that_cannot_be_read_is_there_all_the_same(made):
    (made / "header.json").write_bytes(b"{}")
    assert place.exists()


def test_a_folder_that_the_system_hides_is_a_calm_sentence(made, client):
    (made / "header.json").unlink()
    (made / "header.json").mkdir()
    assert place.exists()
    answer = client.post("/o/", {"passphrase": "correct horse battery"})
    assert "does not let the program read the folder" in answer.content.decode()
