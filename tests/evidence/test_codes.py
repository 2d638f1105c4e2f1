import pytest

from leeward.evidence import codes, proving

ROOT = bytes(range(32))


def test_it_is_the_same_each_time_and_another_for_anything_else():
    code = codes.of("notebook/1", 12, ROOT)
    assert len(code.replace(" ", "")) == codes.LENGTH
    assert code == codes.of("notebook/1", 12, ROOT)
    others = {codes.of("notebook/2", 12, ROOT), codes.of("notebook/1", 13, ROOT), codes.of("notebook/1", 12, bytes(32))}
    assert len(others | {code}) == 4


def test_it_may_be_typed_as_people_type():
    code = codes.of("notebook/1", 12, ROOT)
    assert codes.read(code.lower().replace(" ", "-")) == code
    assert codes.read(f"  {code.replace(' ', '')}\n") == code
    assert codes.read(code.replace("0", "o").replace("1", "l")) == code


@pytest.mark.parametrize("typed", ["", "K7QF", "U" * 24, "É" * 24, "0" * 25])
def test_what_is_no_code(typed):
    assert codes.read(typed) == ""


def test_its_state_is_found_and_no_other(vault, lines):
    lines(2)
    first = proving.checkpoint_now()
    lines(1)
    second = proving.checkpoint_now()
    name = proving.key().name
    for row in (first, second):
        assert codes.find(name, codes.of(name, row.size, bytes(row.root))) == row
    assert codes.find(name, codes.of(name, 9, ROOT)) is None
    assert codes.find(name, "hello") is None


def test_the_root_in_groups():
    assert codes.fingerprint(ROOT).split()[:2] == ["0001", "0203"]
