import pytest

from leeward.readers.signal import frames
from leeward.words.messages import Kind


@pytest.mark.parametrize(
    ("recipient", "name", "address"),
    [
        ({"self": {}}, "Me", None),
        ({"contact": {"nickname": {"given": "R"}, "systemGivenName": "Rex", "aci": "a"}}, "R", "a"),
        (
            {"contact": {"profileGivenName": "Rex", "profileFamilyName": "Roe", "e164": "447700900123"}},
            "Rex Roe",
            "+447700900123",
        ),
        ({"contact": {"e164": "447700900123"}}, "+447700900123", "+447700900123"),
        ({"group": {"snapshot": {"title": {"title": "Us"}}}}, "Us", None),
        ({"id": "7", "contact": {}}, "Person 7", None),
        ({"releaseNotes": {}}, "Signal", None),
    ],
)
def test_who_somebody_is(recipient, name, address):
    assert frames.person(recipient) == (name, address)


def test_what_an_item_holds():
    assert frames.content({"remoteDeletedMessage": {}}).kind is Kind.DELETED
    assert frames.content({"stickerMessage": {"sticker": {"emoji": "x"}}}).files == [(None, "image/webp")]
    assert frames.content({"newThing": {}}).kind is Kind.SYSTEM
    call = {"updateMessage": {"individualCall": {"state": "ACCEPTED", "type": "VIDEO_CALL"}}}
    assert frames.content(call).kind is Kind.CALL
    edited = {"revisions": [{"dateSent": "1"}], "standardMessage": {"text": {"body": "b"}}}
    assert (frames.content(edited).kind, frames.content(edited).text) == (Kind.EDITED, "b")
