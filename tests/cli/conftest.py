import shutil

import pytest

CHAT = """[02/03/2025, 21:14:00] Rex: Where are you
[03/03/2025, 08:00:00] Ada: Please do not contact me any more.
[14/03/2025, 23:40:00] Rex: After all I did for you, this is how you thank me
and this is a second line
[15/03/2025, 01:02:00] Rex: I will kill you if you do not answer
"""


@pytest.fixture
def chat(tmp_path):
    """A small export of our own making."""
    path = tmp_path / "_chat.txt"
    path.write_text(CHAT, encoding="utf-8")
    return path


@pytest.fixture
def locked_vault(template_vault, tmp_path, monkeypatch):
    """Ada's vault, locked, with its passphrase in the file that the commands are told of."""
    folder = tmp_path / "vault"
    shutil.copytree(template_vault, folder)
    (tmp_path / "passphrase").write_text("correct horse battery\n", encoding="utf-8")
    monkeypatch.setenv("LEEWARD_PASSPHRASE_FILE", str(tmp_path / "passphrase"))
    return folder
