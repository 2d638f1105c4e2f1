"""A full notebook, asked for every address once for all tests that only look at the answers."""

from dataclasses import dataclass

import pytest
from django.conf import settings
from django.test import Client

from leeward.vault import lifecycle, sessions
from support import full_notebook

SAY = "Zephyrine"
PICTURE = b"\xff\xd8\xff\xe0" + SAY.encode() * 10


@dataclass(frozen=True)
class Answer:
    """What came back for one address."""

    status: int
    media_type: str
    content: bytes

    @property
    def page(self) -> bool:
        return self.media_type.startswith("text/html") and bool(self.content)


@dataclass(frozen=True)
class Asked:
    """All answers by their addresses, and all rows of the notebook before and after."""

    answers: dict[str, Answer]
    before: dict
    after: dict


@pytest.fixture(scope="session")
def asked(tmp_path_factory: pytest.TempPathFactory, cheap) -> Asked:
    """Every address of Ada's full notebook, asked for once in each process. SAY stands in every table."""
    vault = lifecycle.create(tmp_path_factory.mktemp("asked") / "vault", "correct horse battery", cost=cheap).vault
    with vault.use():
        client = Client(SERVER_NAME="127.0.0.1")
        session = client.session
        sessions.attach(session, vault)
        client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
        full_notebook.fill(SAY)
        full_notebook.bring(client, PICTURE, SAY)
        before = full_notebook.digest()
        answers = {path: _answer(client.get(path)) for path in full_notebook.addresses()}
        after = full_notebook.digest()
    vault.lock()
    return Asked(answers, before, after)


def _answer(response) -> Answer:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return Answer(response.status_code, response["Content-Type"], content)
