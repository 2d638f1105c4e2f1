import hashlib
import io

from leeward.ledger.bundle.manifests import differing, read, sum_of, written
from leeward.ledger.bundle.places import Folder

SUMS = {"data/b": "b" * 64, "data/a": "a" * 64}


def test_a_list_is_read_as_it_was_written():
    assert read(written(SUMS)) == (SUMS, [])
    assert written(SUMS).startswith(b"a" * 64 + b"  data/a\n")


def test_lines_out_of_form_or_order_are_named_by_their_number():
    text = written(SUMS)
    assert read(text + text)[1] == [3, 4]
    assert read(text.upper())[1] == [1, 2]
    assert read(text[:-1])[1] == [2]
    assert read(b"")[1] == []


def test_each_file_that_is_not_as_it_was_is_named(tmp_path):
    (tmp_path / "same").write_bytes(b"same")
    (tmp_path / "other").write_bytes(b"other")
    same = hashlib.sha256(b"same").hexdigest()
    found = dict(differing(Folder(tmp_path), {"same": same, "other": same, "gone": same}))
    assert set(found) == {"other", "gone"}


def test_the_sum_is_that_of_the_bytes():
    assert sum_of(io.BytesIO(b"x" * 3_000_000)) == hashlib.sha256(b"x" * 3_000_000).hexdigest()
