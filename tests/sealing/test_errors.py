import pytest

from leeward.sealing import errors
from leeward.words.errors import LeewardError


@pytest.mark.parametrize(
    "made",
    [
        errors.DoesNotOpen(),
        errors.CostRefused(),
        errors.CodeMisread(3),
        errors.CodeMisread(),
        errors.SealDamaged("head", 0, 52),
    ],
    ids=repr,
)
def test_every_failure_is_one_sentence_for_a_person(made):
    assert isinstance(made, LeewardError)
    assert str(made).endswith(".")
    assert "Error" not in str(made)


def test_a_damage_names_its_bytes():
    damage = errors.SealDamaged("chunk 2", 131_156, 196_708)
    assert (damage.part, damage.start, damage.end) == ("chunk 2", 131_156, 196_708)
    assert "chunk 2, bytes 131156 to 196708" in str(damage)
