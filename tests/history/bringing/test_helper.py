import io
import json
import marshal
from datetime import datetime

from leeward.history.bringing import helper
from leeward.history.bringing.beside import unpack_summary
from leeward.history.bringing.request import Request
from leeward.sealing.keys import Purpose
from leeward.words.messages import DateOrder, Summary


def frames(data):
    stream = io.BytesIO(data)
    while head := stream.read(4):
        yield marshal.loads(stream.read(int.from_bytes(head, "big")))


def test_it_needs_the_two_keys_that_open_blobs_and_gives_frames(vault, unrun, chat):
    order = {
        "folder": str(vault.folder),
        "keys": {purpose.value: vault.key(purpose).hex() for purpose in (Purpose.BLOBS, Purpose.NAMES)},
        "request": Request.from_arguments(unrun(chat(1200)).arguments).as_arguments(),
        "start": 100,
    }
    out = io.BytesIO()
    helper.main(io.BytesIO(json.dumps(order).encode() + b"\n"), out)
    *given, end = frames(out.getvalue())
    assert [frame[4] for frame in given] == [*range(200, 1300, 100), 1200]
    assert sum(len(frame[1]) for frame in given) == 1100
    assert end[0] == helper.END
    assert unpack_summary(end[1]).messages == 1200


def test_the_summary_crosses_unchanged():
    moment = datetime(2026, 5, 12, 8)
    summary = Summary(("a",), "csv", 3, 1, {"x": 2}, moment, None, DateOrder.DMY, ((moment, moment),), ("careful.",))
    assert unpack_summary(marshal.loads(marshal.dumps(helper.pack_summary(summary)))) == summary
