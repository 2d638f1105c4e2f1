import os

import pytest

from leeward.captures.errors import NoMemoryFolder
from leeward.captures.visiting import place


def test_it_lies_in_memory_for_this_account_only_and_is_gone_afterwards():
    with place.folder() as made:
        (made / "inside").mkdir()
        (made / "inside" / "file").write_bytes(b"x")
        assert made.parent == place.PLACE
        assert made.stat().st_mode & 0o077 == 0
    assert not made.exists()


def test_it_goes_too_when_what_is_done_in_it_fails():
    with pytest.raises(ZeroDivisionError), place.folder() as made:
        raise ZeroDivisionError
    assert not made.exists()


def test_a_folder_on_a_disk_is_refused(tmp_path):
    assert not place.is_there(tmp_path)
    assert not place.is_there(tmp_path / "nowhere")
    with pytest.raises(NoMemoryFolder), place.folder(tmp_path):
        pass


def test_what_a_sudden_end_left_goes_and_what_is_in_use_or_not_ours_stays(tmp_path):
    left, used = tmp_path / f"n-{2**22 + 1}-ab", tmp_path / f"n-{os.getpid()}-cd"
    other, link = tmp_path / "n-x-y", tmp_path / f"n-{2**22 + 2}-ef"
    for made in (left, used, other):
        (made / "deep").mkdir(parents=True)
    link.symlink_to(other)
    assert place.sweep(tmp_path) == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([used.name, other.name, link.name])
    assert place.sweep(tmp_path / "nowhere") == 0
