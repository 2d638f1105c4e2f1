"""Questions are written and answers read without entities; whatever comes is entries or one calm error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leeward.channels import errors
from leeward.channels.calendars import dav
from leeward.channels.line import Answer, Line
from support.web_answers import serving

HEAD = '<D:multistatus xmlns:D="DAV:">'
BOMB = (
    '<!DOCTYPE bomb [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    '<D:multistatus xmlns:D="DAV:"><D:response><D:href>&b;</D:href></D:response></D:multistatus>'
)


def entries(body, status=207):
    return dav.entries(Answer(status, {}, body if isinstance(body, bytes) else body.encode(), ""))


def test_an_entry_has_what_was_answered_with_200_only():
    found = entries(
        HEAD + "<D:response><D:href>http://x/a%7eb/</D:href>"
        "<D:propstat><D:prop><D:displayname> Home </D:displayname></D:prop><D:status>HTTP/1.1 200 OK</D:status>"
        "</D:propstat><D:propstat><D:prop><D:owner/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>"
        "</D:response><D:response><D:href>/gone</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>"
        "</D:multistatus>"
    )
    assert [(one.path, one.text("D:displayname"), one.gone) for one in found] == [
        ("/a~b/", "Home", False),
        ("/gone", "", True),
    ]
    assert dav.q("D:owner") not in found[0].props


def test_a_question_is_a_document_that_can_be_read_again():
    written = dav.written(dav.tree("D:propfind", dav.tree("D:prop", dav.tree("D:owner", "a & b"))))
    assert dav.parsed(written).findtext(f"{dav.q('D:prop')}/{dav.q('D:owner')}") == "a & b"
    parent = dav.tree("D:prop")
    dav.child(parent, "D:href", "/x")
    assert parent.findtext(dav.q("D:href")) == "/x"


@pytest.mark.parametrize(
    "body",
    [BOMB, "", "<html/>", "no xml", HEAD, b"\xff\xfe", '<?xml version="1.0" encoding="nowhere"?><a/>', "<a>" * 5000],
)
def test_bombs_and_other_oddities_are_one_calm_error(body):
    with pytest.raises(errors.AnswerUnclear):
        entries(body)


def test_an_answer_that_is_no_list_is_not_taken_for_one():
    with pytest.raises(errors.AnswerUnclear):
        entries(HEAD + "</D:multistatus>", status=200)


@pytest.mark.parametrize(("status", "expected"), [(404, errors.NotSupported), (500, errors.AnswerUnclear)])
def test_every_status_is_one_of_our_errors(status, expected):
    with serving(lambda *_: (status, {}, [])) as answers, Line(answers.address, "a", "b") as line:
        with pytest.raises(expected):
            dav.propfind(line, "/", ("D:owner",))
        assert answers.asked == [("PROPFIND", "/")]


def test_one_path_has_one_form():
    assert dav.path_of("https://x.example/a%40b/%7Ec?d#e") == dav.path_of("/a@b/~c") == "/a@b/~c"
    assert dav.path_of("") == "/"
    with pytest.raises(errors.AnswerUnclear):
        dav.path_of("http://[")


PIECES = some.sampled_from(
    [
        "<D:response>",
        "</D:response>",
        "<D:href>",
        "</D:href>",
        "/a",
        "<D:propstat>",
        "</D:propstat>",
        "<D:prop>",
        "</D:prop>",
        "<D:status>",
        "</D:status>",
        "HTTP/1.1 200",
        "<D:owner/>",
        "&amp;",
        "&x;",
        "<!--",
        "-->",
        "http://[",
    ]
)


@settings(max_examples=200, deadline=None)
@given(some.lists(PIECES, max_size=25) | some.just([]), some.binary(max_size=40))
def test_whatever_comes_is_entries_or_one_calm_error(pieces, rest):
    for body in (rest, (HEAD + "".join(pieces) + "</D:multistatus>").encode()):
        try:
            found = entries(body)
        except errors.AnswerUnclear:
            continue
        assert all(one.path.startswith("/") or one.path for one in found)
