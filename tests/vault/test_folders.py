from pathlib import Path

import pytest

from leeward.vault import folders


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/ada/Dropbox/notebook", "Dropbox"),
        ("/home/ada/Dropbox (Personal)/notebook", "Dropbox"),
        ("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/n", "iCloud"),
        ("/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/n", "a cloud service"),
        ("/c/Users/Ada/OneDrive/Documents/n", "OneDrive"),
        ("/c/Users/Ada/OneDrive - Rex Ltd/n", "OneDrive"),
        ("/c/Users/Ada/iCloudDrive/n", "iCloud"),
        ("/home/ada/Google Drive/n", "Google Drive"),
        ("/home/ada/MEGA/n", "MEGA"),
        ("/home/ada/GOOGLE DRIVE/n", "Google Drive"),
        ("/home/ada/Nextcloud/n", "Nextcloud"),
        ("/home/ada/MEGAsync/n", "MEGA"),
        ("/home/ada/Proton Drive/n", "Proton Drive"),
    ],
)
def test_a_folder_that_copies_itself_is_told(folder, service):
    (line,) = folders.warnings_for(Path(folder))
    assert service in line
    assert "Choose a folder that stays on this device." in line


@pytest.mark.parametrize("folder", ["/home/ada/notebook", "/home/ada/my drives/n", "/home/ada/boxes/n", "/srv/n"])
def test_other_folders_get_no_word(folder):
    assert folders.warnings_for(Path(folder)) == []


def test_the_marks_of_a_sync_program_are_seen_further_up(tmp_path):
    folder = tmp_path / "work" / "deep" / "notebook"
    assert folders.warnings_for(folder) == []
    (tmp_path / "work" / ".stfolder").mkdir(parents=True)
    assert "Syncthing" in folders.warnings_for(folder)[0]


def test_a_link_into_a_synced_folder_is_followed(tmp_path):
    (tmp_path / "OneDrive" / "n").mkdir(parents=True)
    (tmp_path / "harmless").symlink_to(tmp_path / "OneDrive")
    assert "OneDrive" in folders.warnings_for(tmp_path / "harmless" / "n")[0]


def test_a_link_in_a_circle_does_no_harm(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert folders.warnings_for(tmp_path / "a" / "n") == []


def test_a_folder_for_everybody_is_told():
    (line,) = folders.warnings_for(Path("/Users/Public/notebook"))
    assert "shared with other people" in line


def test_the_default_has_a_neutral_name_and_is_not_in_a_synced_place():
    folder = folders.default_folder()
    assert folder.is_absolute()
    assert folder.name == "notebook"
    assert folder.parent.name == "leeward"
    assert not {"abuse", "vault", "evidence", "safe"} & {part.casefold() for part in folder.parts}
