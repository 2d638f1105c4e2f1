import pyrage
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leeward.plan.taking import friend_views
from leeward.printing import typeset
from leeward.printing.sheet import Entry, Section, Sheet
from leeward.sealing import age_files
from support.disk import files_with, watching

PASSPHRASE = "lantern orbit tulip seven"
WORDS = "Notes\n\nMoney\n- Put £40 by <b>now</b>\n"


def given(data, passphrase=PASSPHRASE, name="notes.age"):
    return {"file": SimpleUploadedFile(name, data), "passphrase": passphrase}


def test_how_it_is_opened_can_be_read_without_a_notebook(client):
    page = client.get("/g/o/h/").content.decode()
    assert "age -d -o notes notes.age" in page
    assert "age -d -i key.txt -o notes notes.age" in page
    assert 'href="/g/o/f/"' in page
    assert "Numbers for help" in page


@pytest.fixture(scope="module")
def sealed():
    return age_files.seal(WORDS.encode(), PASSPHRASE)


def test_a_friend_without_a_notebook_reads_it_and_nothing_is_kept(client, sealed, tmp_path):
    with watching() as written:
        answer = client.post("/g/o/f/", given(sealed))
        written.look()
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Put £40 by &lt;b&gt;now&lt;/b&gt;" in page
    assert "no-store" in answer["Cache-Control"]
    assert written.outside() == set()
    assert not client.session.keys()


def test_with_a_notebook_open_it_leaves_nothing_in_it(ada, vault, sealed, tmp_path):
    blobs = {path for path in tmp_path.rglob("*") if "blobs" in path.parts and path.is_file()}
    assert "Put £40 by" in ada.post("/g/o/f/", given(sealed)).content.decode()
    assert {path for path in tmp_path.rglob("*") if "blobs" in path.parts and path.is_file()} == blobs
    assert files_with("Put £40", tmp_path) == []


def test_a_wrong_passphrase_is_said_and_not_shown_again(client, sealed):
    answer = client.post("/g/o/f/", given(sealed, "lantern orbit tulip eight"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "That passphrase does not open this file" in page
    assert "tulip eight" not in page


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7", "not a locked file"),
        (b"\x00" * 40, "not a locked file"),
        (pyrage.encrypt(b"words", [pyrage.x25519.Identity.generate().to_public()]), "locked for a key"),
    ],
)
def test_other_files_are_refused_in_words(client, data, says):
    answer = client.post("/g/o/f/", given(data))
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_nothing_chosen_is_said_beside_the_fields(client):
    page = client.post("/g/o/f/", {}).content.decode()
    assert "Choose the file that you were given" in page
    assert "Write the passphrase" in page


def test_a_file_that_is_too_large_is_not_even_read(client, monkeypatch):
    monkeypatch.setattr(age_files, "MOST", 10)
    assert "larger than 64 MB" in client.post("/g/o/f/", given(b"x" * 11)).content.decode()


@pytest.fixture
def opening(monkeypatch):
    """Spares the second of work: what a passphrase opens is held to in tests/sealing."""
    monkeypatch.setattr(age_files, "open_sealed", lambda data, _: data)


def test_a_pdf_is_given_to_the_browser_under_a_plain_name(client, opening):
    data = typeset.pdf(Sheet("Notes", (Section("a", "A", (Entry("Cash"),)),)))
    answer = client.post("/g/o/f/", given(data))
    assert answer.content == data
    assert answer["Content-Disposition"] == 'inline; filename="sheet.pdf"'


def test_anything_else_is_said_not_to_be_shown(client, opening):
    answer = client.post("/g/o/f/", given(b"\xff\xfe\x00\xd8"))
    assert answer.status_code == 422
    assert "cannot be shown here" in answer.content.decode()


def test_the_marks_of_a_text_from_another_system_do_not_show(client, opening):
    page = client.post("/g/o/f/", given("\ufeffWords".encode())).content.decode()
    assert '<p class="words">Words</p>' in page


def test_a_file_of_django_s_own_kind_is_read_too(opening):
    form = friend_views.OpenForm({"passphrase": "x"}, {"file": SimpleUploadedFile("notes.age", b"abc")})
    assert form.is_valid()
    assert friend_views._opened(form) == b"abc"
