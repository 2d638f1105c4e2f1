"""Every address of the first evening's rooms, asked for: it changes nothing, shows no other notebook, hides no panel."""

import pytest
from django.test import Client
from django.urls import reverse

from leeward.plan.models import Place
from support import full_contact, full_notebook

SAY = "Zephyrine"
PICTURE = b"\xff\xd8\xff\xe0" + SAY.encode() * 10
SHOWS = (b'class="care"', b"You noted things that can mean danger")
NEVER = "99999999999999999999999999"


@pytest.fixture
def full(vault, ada):
    """Ada's notebook with something in every table."""
    full_notebook.fill(SAY)
    full_notebook.bring(ada, PICTURE, SAY)
    return vault


def test_something_lies_in_every_table_of_these_rooms(full):
    empty = {label for label, rows in full_notebook.digest().items() if not rows}
    rooms = set(full_notebook.NAMES)
    assert {label for label in empty if label.split(".")[0] in rooms} <= {
        "people.Change", "plan.Review", "belongings.PhotoRemoval", "belongings.LooseBlob", "devices.KeptList",
        "devices.Finding", "devices.Settled", "people.NotSame", "history.Copy",
    }  # fmt: skip


def test_looking_changes_nothing_and_a_noted_danger_stands_on_every_page(asked):
    assert asked.after == asked.before
    assert {answer.status for answer in asked.answers.values()} <= {200, 302, 404, 405, 415, 422}
    shown = {path: one.content for path, one in asked.answers.items() if one.page}
    assert len(shown) > 100
    assert [path for path, content in shown.items() if not all(words in content for words in SHOWS)] == []
    assert [
        path for path, content in shown.items() if SAY.encode() in content.split(b"<title>")[1].split(b"<")[0]
    ] == []


@pytest.mark.parametrize(
    ("kept", "words"), [(False, b"In the message you pasted: "), (True, b"In a message you kept: ")]
)
def test_a_danger_in_a_message_stands_on_every_page(client, browser_of, request, kept, words):
    """Pasted without a notebook; kept in one, where it is all that was ever noted."""
    browser = browser_of(request.getfixturevalue("vault")) if kept else client
    browser.post(reverse("resist:order"), {"said": "none"})
    browser.post(reverse("resist:reply"), {"text": full_notebook.CAME})
    if kept:
        browser.post(reverse("resist:keep"))
        browser.post(reverse("resist:put_away"))
    answers = {path: browser.get(path) for path in full_notebook.addresses(("resist", "people"))}
    shown = {path: one.content for path, one in answers.items() if one.status_code == 200}
    assert len(shown) > 30
    for path in ("/t/k/1/",) if kept else ("/t/m/", "/t/m/e/", "/t/s/"):
        assert b"threat to kill" in shown.pop(path).lower(), "there it stands with its words"
    assert [path for path, content in shown.items() if words not in content] == []


def test_the_password_of_an_account_stands_on_no_page(asked):
    assert full_contact.SECRET in repr(asked.before)
    assert len(asked.answers) > 300
    assert [path for path, one in asked.answers.items() if full_contact.SECRET.encode() in one.content] == []


def test_another_notebook_shows_nothing_of_it_and_a_locked_one_nothing_at_all(full, ada, open_another, browser_of):
    paths = list(full_notebook.addresses())
    otto = browser_of(open_another())
    assert [path for path in paths if SAY.encode() in otto.get(path).content] == []
    full.lock()
    assert [path for path in paths if SAY.encode() in ada.get(path).content] == []


def test_numbers_beyond_all_numbers_are_not_found(full, ada):
    long = {path.replace("/2/", f"/{NEVER}/") for path in full_notebook.addresses() if "/2/" in path}
    assert len(long) > 30
    assert {ada.get(path).status_code for path in long} <= {200, 302, 404, 405}


def test_a_form_without_our_token_changes_nothing(full, ada):
    strict = Client(enforce_csrf_checks=True, SERVER_NAME="127.0.0.1")
    strict.cookies = ada.cookies
    before = full_notebook.digest()
    answers = {path: strict.post(path, {"read": "1", "on": "1", "next": "/"}) for path in full_notebook.addresses()}
    assert {answer.status_code for answer in answers.values()} == {403}
    assert full_notebook.digest() == before


def test_a_place_that_goes_leaves_every_page_that_named_it(full, ada):
    for place in list(Place.objects.values_list("pk", flat=True)):
        assert ada.post(reverse("plan:remove_place", args=[place])).status_code == 302
    statuses = {ada.get(path).status_code for path in full_notebook.addresses(("encounters", "plan"))}
    assert statuses <= {200, 302, 404, 405}
