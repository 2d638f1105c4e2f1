from leeward.readers.json_records import Records, head_of
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.messages import Problem, Skipped


def records_of(data, *arrays):
    source = from_bytes("x.json", data)
    records, fields = Records("x", source, ReadOptions()), []
    made = list(
        records.each(arrays, lambda place, value: records.problem(place, str(value)), lambda *one: fields.append(one))
    )
    return made, fields


def test_places_and_fields():
    made, fields = records_of(b'{"a": {"list": [1, 2]}, "n": "x"}', ("a", "list"))
    assert [(one.place.path, one.place.index, one.why) for one in made] == [("a/list", 0, "1"), ("a/list", 1, "2")]
    assert fields == [(("n",), "x")]


def test_a_long_part_beside_is_skipped_and_a_cut_is_a_problem():
    made, _ = records_of(b'{"b": "' + b"x" * (5 << 20) + b'", "a": [1, ', ("a",))
    assert [type(one) for one in made] == [Skipped, Problem, Problem]


def test_the_head_has_no_mark():
    assert head_of(from_bytes("x", b"\xef\xbb\xbf{}")) == "{}"
