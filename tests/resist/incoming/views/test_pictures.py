import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leeward.readers.pictures import child, engine
from leeward.readers.pictures.errors import InstalledInPart, PictureDamaged
from leeward.readers.pictures.text import Box, Bubble, Line, PictureText, Role, Side
from leeward.resist import pasted as lying
from leeward.resist.choices import CameBy
from leeward.resist.incoming import from_pictures
from leeward.resist.models import Received
from leeward.shell import kept
from support.chat_pictures import Says, chat, data_of
from support.disk import watching

pytestmark = pytest.mark.usefixtures("plain_reading")

PAGE, READ = "/t/i/", "/t/i/c/"
THEIRS, MINE = "Where are you now, Quillbrook?", "By email please, Larkspur."
BOX = Box(10, 10, 100, 30)


def picture(*said, beside=(), sided=True, unread=0):
    bubbles = [Bubble(Side(side), BOX, (Line(text, BOX, 0.99, Side(side), Role.WORDS),), text) for side, text in said]
    lines = [Line(text, BOX, 0.99, Side.MIDDLE, role) for text, role in beside]
    return PictureText(400, 800, tuple(lines), tuple(bubbles), sided, unread)


ASKED = picture(("left", THEIRS), ("right", MINE), beside=[("Today 21:14", Role.DAY), ("Rex", Role.NAME)])


@pytest.fixture
def reads(monkeypatch):
    def answer(*results):
        monkeypatch.setattr(child, "read_all", lambda pictures: list(results))

    return answer


@pytest.fixture(params=["with", "without"])
def anyone(request, client):
    """A browser with a notebook and one without; the question about an order is answered."""
    browser = request.getfixturevalue("ada") if request.param == "with" else client
    browser.post("/t/o/", {"said": "none"})
    return browser


def give(browser, *files):
    return browser.post(PAGE, {"files": [SimpleUploadedFile("holiday.png", data) for data in files or (b"x",)]})


def test_a_real_picture_goes_all_the_way_and_touches_no_disk(client, tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CACHE_HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    data = data_of(chat(Says("left", "Can you ring me now?"), Says("right", "No."), height=130, name="", foot=""))
    with watching() as written:
        assert give(client, data).url == READ
        page = client.get(READ).text
        assert "Can you ring me now?" in page
        assert client.post(READ, {"text": "Can you ring me now?"}).url == "/t/m/"
    assert written.outside() == set()
    assert list(tmp_path.rglob("*")) == []
    assert "Read from a picture: check it" in client.get("/t/m/").text


def test_the_question_about_an_order_comes_first(client):
    assert client.get(PAGE).url == "/t/o/?to=%2Ft%2Fi%2F"
    assert client.post("/t/o/", {"said": "none", "to": PAGE}).url == PAGE


def test_the_way_to_it_stands_beside_the_box(anyone):
    assert f'href="{PAGE}"' in anyone.get("/t/").text
    page = anyone.get(PAGE).text
    assert 'type="file"' in page
    assert "It takes a few seconds for each picture." in page
    assert "<title>New · Notebook</title>" in page


def test_where_it_is_not_installed_there_is_no_field_and_no_push(anyone, monkeypatch):
    monkeypatch.setattr(engine, "available", lambda: False)
    box, page = anyone.get("/t/").text, anyone.get(PAGE).text
    assert f'href="{PAGE}"' not in box
    assert "make pictures" in box
    assert 'type="file"' not in box + page
    assert "make pictures" in page
    assert "Type the message instead" in page
    answer = give(anyone)
    assert answer.status_code == 422
    assert from_pictures.of(anyone.session) is None


def test_theirs_lies_in_the_box_covered_and_the_persons_own_beside_it(anyone, reads):
    reads(ASKED)
    assert give(anyone).url == READ
    page = anyone.get(READ).text
    box, _, rest = page.partition("</textarea>")
    assert THEIRS in box
    assert MINE not in box
    assert MINE in rest
    assert box.rindex('<details class="veil">') < box.index("<textarea")
    for words in (
        "Read from a picture: check it",
        "Emoji are lost",
        "In the picture stands: Today 21:14",
        "At the top",
    ):
        assert words in page
    assert "data-keep" in page


def test_what_was_corrected_goes_on_as_read_from_a_picture(anyone, reads):
    reads(ASKED)
    give(anyone)
    assert anyone.post(READ, {"text": "Where are you, corrected?", "channel": "sms"}).url == "/t/m/"
    pasted = lying.of(anyone.session)
    assert (pasted.text, pasted.how, pasted.channel) == ("Where are you, corrected?", CameBy.PICTURE, "sms")
    assert from_pictures.of(anyone.session) is None
    assert anyone.get(READ).url == PAGE


def test_kept_it_says_that_it_was_read(ada, reads):
    ada.post("/t/o/", {"said": "none"})
    reads(ASKED)
    give(ada)
    ada.post(READ, {"text": THEIRS})
    assert not Received.objects.exists()
    ada.post("/t/m/k/")
    assert Received.objects.get().how == CameBy.PICTURE


def test_nothing_of_a_picture_is_kept_in_a_notebook(ada, vault, reads):
    reads(ASKED)
    give(ada, b"a picture")
    assert list(vault.blobs.names()) == []
    assert list(vault.blobs.incoming.iterdir()) == []


def test_the_sides_can_be_changed_and_back(anyone, reads):
    reads(ASKED)
    give(anyone)
    assert anyone.get("/t/i/s/").status_code == 405
    assert anyone.post("/t/i/s/").url == READ
    box = anyone.get(READ).text.partition("</textarea>")[0]
    assert MINE in box
    assert THEIRS not in box
    anyone.post("/t/i/s/")
    assert THEIRS in anyone.get(READ).text.partition("</textarea>")[0]


def test_let_go_nothing_stays(anyone, reads):
    reads(ASKED)
    give(anyone)
    assert "What was read from a picture lies here" in anyone.get(PAGE).text
    found = from_pictures.of(anyone.session)
    assert anyone.get("/t/i/w/").status_code == 405
    assert anyone.post("/t/i/w/").url == "/t/"
    assert found.theirs == ""
    assert anyone.get(READ).url == PAGE
    assert anyone.post("/t/i/s/").url == READ


def test_what_cannot_be_read_is_told_and_nothing_lies_there(client, reads):
    for results, words in (
        ([PictureDamaged()], "could not be opened to its end"),
        ([picture(sided=False)], "No words of a message were found"),
    ):
        reads(*results)
        answer = give(client)
        assert answer.status_code == 422
        assert words in answer.text
        assert from_pictures.of(client.session) is None
    assert "No picture was chosen" in client.post(PAGE, {}).text
    many = give(client, *[b"x"] * 11)
    assert many.status_code == 422
    assert "more than ten pictures" in many.text


def test_a_missing_library_is_told(client, monkeypatch):
    def missing(_):
        raise InstalledInPart

    monkeypatch.setattr(child, "read_all", missing)
    assert "install libgl1 and libglib2.0-0" in give(client).text


def test_what_is_not_sure_is_said(client, reads):
    other = picture(("left", "Answer me, I know you are there."), unread=2)
    reads(ASKED, PictureDamaged(), other)
    give(client, b"a", b"b", b"c")
    page = client.get(READ).text
    assert "Picture 2: This picture could not be opened" in page
    assert "Picture 1 and picture 3 share nothing" in page
    assert "2 places look like writing and could not be read" in page


def test_a_letter_goes_whole_into_the_box(client, reads):
    reads(picture(("middle", "Dear Ada, the hearing is on 14 March."), sided=False, unread=1))
    give(client)
    page = client.get(READ).text
    assert "It could not be told who wrote what" in page
    assert "Dear Ada, the hearing" in page.partition("</textarea>")[0]
    assert "1 place looks like writing" in page


def test_with_nothing_of_the_other_party_the_box_is_open_and_empty(client, reads):
    reads(picture(("right", MINE)))
    give(client)
    box = client.get(READ).text.partition("</textarea>")[0]
    assert "Nothing was read that the other party wrote" in box
    assert MINE not in box
    assert '<details class="veil">' not in box


def test_words_are_never_lost_by_a_mistake_or_a_lost_session(client, reads):
    reads(ASKED)
    give(client)
    wrong = client.post(READ, {"text": THEIRS, "day": "soon"})
    assert wrong.status_code == 422
    assert THEIRS in wrong.text
    assert client.post(READ, {"text": " "}).status_code == 422
    client.post("/t/i/w/")
    assert client.post(READ, {"text": "Typed by hand."}).url == "/t/m/"
    assert client.post(READ, {"text": ""}).status_code == 422


def test_what_was_being_corrected_when_the_notebook_was_locked_is_found_again(ada):
    ada.post("/t/o/", {"said": "none"})
    kept.keep({READ: {"text": "Half corrected."}})
    assert "Go on with what was read" in ada.get(PAGE).text
    page = ada.get(READ).text
    assert "What you were writing here when you left" in page
    assert "Half corrected." in page


def test_hostile_words_in_a_picture_are_only_words(client, reads):
    reads(
        picture(
            ("left", "</textarea><script>x</script>"), ("right", "<script>y</script>"), beside=[("<b>z</b>", Role.NAME)]
        )
    )
    give(client)
    page = client.get(READ).text
    assert not any(word in page for word in ("<script>x", "<script>y", "<b>z"))


def test_the_name_of_the_file_is_nowhere(anyone, reads):
    reads(ASKED, PictureDamaged())
    give(anyone, b"a", b"b")
    assert "holiday" not in anyone.get(READ).text + anyone.get(PAGE).text
