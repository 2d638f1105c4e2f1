from leeward.recognise.items import items
from leeward.recognise.metrics.left_out import LeftOut, kind_of
from leeward.words.messages import Attachment, Kind
from recognise.cast import Chat


def test_every_sort_of_thing_that_was_not_looked_at_is_counted():
    chat = Chat().rex("seen").ada("mine").say(None, "Messages are encrypted").say("Mira", "hello")
    chat.rex("", kind=Kind.DELETED).rex("", kind=Kind.MISSED_CALL).rex("undated", None)
    for name in ("IMG-1.jpg", "PTT-1.opus", "VID-1.mp4", "plan.pdf"):
        chat.say("Rex", "", attachments=(Attachment(name),))
    left = LeftOut()
    for item in items(chat.messages, frozenset(("Ada",)), frozenset(("Rex",))):
        left.add(item)
    seen = left.result(problems=3)
    assert (seen.pictures, seen.voice_notes, seen.videos, seen.other_files) == (1, 1, 1, 1)
    assert (seen.own, seen.others, seen.system, seen.deleted, seen.calls, seen.undated, seen.problems) == (
        1,
        1,
        1,
        1,
        1,
        1,
        3,
    )


def test_the_media_type_goes_before_the_name():
    assert kind_of(Attachment("x.bin", "image/webp")) == "pictures"
    assert kind_of(Attachment(None, None)) == "other_files"
