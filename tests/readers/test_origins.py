from leeward.readers import origins
from leeward.readers.sources import from_bytes


def test_one_for_each_conversation(monkeypatch):
    made = origins.Origins("x", from_bytes("x.db", b"x"))
    assert made.of("Rex") is made.of("Rex")
    assert made.of("Rex").source == "x.db"
    monkeypatch.setattr(origins, "_MOST", 1)
    assert made.of("Otto") == made.of("Otto")
    assert made.of("Otto") is not made.of("Otto")
