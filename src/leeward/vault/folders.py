"""Where a vault may lie, and what to say of a place that someone else can look into (TS26)."""

from pathlib import Path

from platformdirs import user_data_path

# How the folders of sync programs are called; a part of the path that begins with these words is one.
_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "cloudstorage": "a cloud service",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
    "pcloud": "pCloud",
    "mega": "MEGA",
    "megasync": "MEGA",
    "proton drive": "Proton Drive",
    "syncthing": "Syncthing",
}
_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".sync": "a sync program",
    ".nextcloudsync.log": "Nextcloud",
}
_SHARED = {"public", "shared", "users shared"}


def default_folder() -> Path:
    """The place for a vault when none is chosen: this account's own data folder, under a neutral name."""
    return user_data_path("leeward", appauthor=False, roaming=False) / "notebook"


def warnings_for(folder: Path) -> list[str]:
    """Calm sentences on a place that copies itself elsewhere or that others can see; empty when we know nothing.

    Goes by names of folders and marks in them, follows links, asks no service. An empty list does not mean that
    nothing copies this folder: a backup program or the system may (macOS copies Desktop and Documents to iCloud).
    """
    service = _service(folder)
    lines = []
    if service:
        lines.append(
            f"This folder looks like part of {service}. It copies what lies in it to other devices, and whoever shares "
            "that account can see the copies. Choose a folder that stays on this device."
        )
    if any(part.casefold() in _SHARED for part in _full(folder).parts):
        lines.append("This folder looks shared with other people of this device. Choose one of your own.")
    return lines


def _service(folder: Path) -> str | None:
    for path in dict.fromkeys((folder.absolute(), _full(folder))):
        for part in path.parts:
            plain = part.casefold()
            for begin, service in _SYNCED.items():
                if plain.startswith(begin) and not plain[len(begin) :][:1].isalpha():
                    return service
        for parent in (path, *path.parents):
            for mark, service in _MARKS.items():
                if _exists(parent / mark):
                    return service
    return None


def _full(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):
        return folder.absolute()


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
