from leeward.readers.databases import opened
from leeward.readers.protocol import Remarks
from leeward.readers.sources import from_bytes
from leeward.readers.sqlite_sides import Side
from support.databases import made_of

SCRIPT = "CREATE TABLE side (message_row_id INTEGER, w TEXT); INSERT INTO side VALUES (3, 'a'), (3, 'b'), (5, 'c')"


def test_only_numbers_it_speaks_of_are_looked_up():
    with opened(from_bytes("x.db", made_of(SCRIPT)), Remarks(), {"side": "message_row_id"}) as database:
        side = Side(database, "side", ("w",))
        assert side.of(5)["w"] == "c"
        assert [row["w"] for row in side.all_of(3)] == ["a", "b"]
        asked = []
        database.some = lambda *_, **__: asked.append(1)
        assert side.of(4) is None
        assert side.all_of(4) == []
        assert asked == []


def test_a_table_that_is_not_there_says_nothing():
    with opened(from_bytes("x.db", made_of(SCRIPT)), Remarks(), {}) as database:
        assert Side(database, "other", ("w",)).of(3) is None
        assert Side(database, "side", ("w",), "no column").all_of(3) == []
