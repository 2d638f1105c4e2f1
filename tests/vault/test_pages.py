import random

import pytest

from leeward.vault import pages
from leeward.vault.errors import CannotWrite, DiskFull
from leeward.vault.models import Setting


@pytest.fixture
def closed(vault):
    """The database file and its key, with no connection left."""
    Setting.objects.bulk_create(Setting(key=f"row {number}", value="words " * 60) for number in range(200))
    key = vault.database_key
    vault.lock()
    return vault.folder / "vault.db", key


def test_untouched_pages_have_no_damage(closed):
    path, key = closed
    assert path.stat().st_size > 20 * pages.PAGE
    before = path.read_bytes()
    assert pages.damaged_pages(path, key) == []
    assert pages.torn_tables(path, key) == []
    assert path.read_bytes() == before


def test_any_flipped_byte_is_noticed_and_located(closed, flip):
    path, key = closed
    size = path.stat().st_size
    chance = random.Random(5)
    for at in [16, 17, 100, 4095, 4096, size - 1, size - 64, *(chance.randrange(16, size) for _ in range(60))]:
        flip(path, at, bit=at % 8)
        page = at // pages.PAGE
        assert pages.damaged_pages(path, key) == [(f"page {page + 1}", page * pages.PAGE, (page + 1) * pages.PAGE)]
        flip(path, at, bit=at % 8)
    assert pages.damaged_pages(path, key) == []


@pytest.mark.parametrize("at", range(16))
def test_a_flipped_byte_of_the_salt_is_located_too(closed, flip, at):
    path, key = closed
    flip(path, at)
    assert pages.damaged_pages(path, key) == [("salt", 0, 16)]


def test_two_damages_are_both_named(closed, flip):
    path, key = closed
    flip(path, 2 * pages.PAGE + 5)
    flip(path, 9 * pages.PAGE)
    assert [part for part, _, _ in pages.damaged_pages(path, key)] == ["page 3", "page 10"]


def test_pages_in_another_order_are_noticed(closed):
    path, key = closed
    whole = path.read_bytes()
    page = [whole[at : at + pages.PAGE] for at in range(0, len(whole), pages.PAGE)]
    page[4], page[5] = page[5], page[4]
    path.write_bytes(b"".join(page))
    assert [part for part, _, _ in pages.damaged_pages(path, key)] == ["page 5", "page 6"]


def test_a_zeroed_page_and_a_cut_are_noticed(closed):
    path, key = closed
    whole = path.read_bytes()
    for changed in (
        whole[: 6 * pages.PAGE] + bytes(pages.PAGE) + whole[7 * pages.PAGE :],
        whole[: -pages.PAGE],
        whole[:-100],
        whole[: pages.PAGE],
    ):
        path.write_bytes(changed)
        assert pages.damaged_pages(path, key) or pages.torn_tables(path, key)


def test_what_the_system_refuses_is_not_taken_for_damage(closed, small_files_only):
    path, key = closed
    with small_files_only(1000), pytest.raises((DiskFull, CannotWrite)):
        pages.torn_tables(path, key)
    assert pages.torn_tables(path, key) == []


def test_another_key_and_rubbish_do_no_harm(closed):
    path, key = closed
    assert pages.damaged_pages(path, bytes(32)) == [("salt", 0, 16)]
    for rubbish, part in ((b"", "file"), (b"x" * 4095, "file"), (b"x" * 4096, "page 1"), (b"x" * 8192, "salt")):
        path.write_bytes(rubbish)
        assert pages.damaged_pages(path, key)[0][0] == part
