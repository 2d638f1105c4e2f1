from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.typedstream import Body, body
from support.typedstreams import archive

PART, FILE = "__kIMMessagePartAttributeName", "__kIMFileTransferGUIDAttributeName"
RUNS = [
    ("\ufffc", {FILE: "at_0_X", PART: 0}),
    ("Where were you? 🍕", {PART: 1}),
    (" Answer", {PART: 1, "link": "x" * 200}),
]
SAMPLE = archive(RUNS)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)


def test_text_and_attributes():
    found = body(SAMPLE)
    assert found == Body("\ufffcWhere were you? 🍕 Answer", tuple(RUNS))


@given(
    st.lists(
        st.tuples(TEXTS, st.dictionaries(st.sampled_from("abc"), st.integers(-100, 40_000))), min_size=1, max_size=4
    )
)
def test_what_is_written_is_read(runs):
    found = body(archive(runs))
    assert found.text == "".join(text for text, _ in runs)
    assert [(run.text, run.attributes) for run in found.runs] == runs


def test_a_damaged_archive_still_gives_its_text():
    assert body(b"bplist\0\0NSString\x01\x94\x84\x01+\x05hello") == Body("hello", whole=False)
    long = "x" * 300
    assert body(b"??NSString\x01\x94\x84\x01+\x81" + (300).to_bytes(2, "little") + long.encode()) == Body(
        long, whole=False
    )
    assert body(SAMPLE[:60]) is None or not body(SAMPLE[:60]).whole


def test_no_archive_and_no_text():
    assert body(b"") is body(b"hello") is body(b"NSString\x01\x94\x84\x01+") is body(b"x" * (5 << 20)) is None


def test_depth_is_bounded():
    nested = b"\x04\x0bstreamtyped\x81\xe8\x03" + (b"\x84\x01@\x84\x84\x84\x01A\x00\x85" * 5000)
    assert body(nested) is None


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(min_size=1, max_size=12))
def test_odd_bytes_never_raise(at, noise):
    found = body(SAMPLE[:at] + noise + SAMPLE[at + len(noise) :])
    assert found is None or isinstance(found.text, str)
