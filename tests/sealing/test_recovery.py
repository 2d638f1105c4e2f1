import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.sealing import recovery
from leeward.sealing.errors import CodeMisread

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_code_is_six_groups_of_six_and_new_each_time():
    codes = {recovery.new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all([len(group) for group in code.split("-")] == [6] * 6 for code in codes)
    assert set("".join(codes)) == {*_ALPHABET, "-"}


def test_a_code_carries_at_least_128_bits():
    assert len(recovery.to_secret(recovery.new_code())) * 5 >= 128


@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        lambda code: code.replace("-", " "),
        lambda code: code.replace("-", ""),
        lambda code: f"  {code}\n",
        lambda code: code.replace("-", "–"),
        lambda code: code.replace("0", "O").replace("1", "l"),
        lambda code: code.replace("0", "o").replace("1", "I"),
        " ".join,
    ],
)
def test_how_people_type_is_forgiven(typed):
    for _ in range(50):
        code = recovery.new_code()
        assert recovery.to_secret(typed(code)) == recovery.to_secret(code)


@given(place=st.integers(0, 35), other=st.sampled_from(_ALPHABET))
def test_any_one_wrong_character_is_noticed_and_its_group_named(place, other):
    plain = recovery.new_code().replace("-", "")
    if plain[place] == other:
        return
    with pytest.raises(CodeMisread) as caught:
        recovery.to_secret(plain[:place] + other + plain[place + 1 :])
    assert caught.value.group == place // 6 + 1


@given(group=st.integers(0, 5), first=st.integers(0, 5), second=st.integers(0, 5))
def test_any_two_swapped_characters_of_a_group_are_noticed(group, first, second):
    plain = list(recovery.new_code().replace("-", ""))
    one, other = group * 6 + first, group * 6 + second
    if plain[one] == plain[other]:
        return
    plain[one], plain[other] = plain[other], plain[one]
    with pytest.raises(CodeMisread) as caught:
        recovery.to_secret("".join(plain))
    assert caught.value.group == group + 1


@given(st.permutations(range(6)))
def test_swapped_groups_are_noticed(order):
    groups = recovery.new_code().split("-")
    mixed = [groups[i] for i in order]
    if mixed == groups:
        return
    with pytest.raises(CodeMisread):
        recovery.to_secret("-".join(mixed))


@pytest.mark.parametrize("typed", ["", "hello", "U" * 36, "0" * 35, "0" * 37, "💔" * 36, "\x00" * 36])
def test_anything_else_gets_one_sentence(typed):
    with pytest.raises(CodeMisread) as caught:
        recovery.to_secret(typed)
    assert "once more" in str(caught.value)


@given(st.text(max_size=80))
def test_no_text_does_harm(text):
    try:
        secret = recovery.to_secret(text)
    except CodeMisread:
        return
    assert len(secret) == 30


def test_every_character_of_a_code_may_be_any_of_the_32():
    codes = [recovery.new_code().replace("-", "") for _ in range(400)]
    for place in (0, 4, 34):  # of data; the sixth of each group is its check
        assert {code[place] for code in codes} == set(_ALPHABET)


def test_what_is_no_letter_of_the_alphabet_is_located():
    code = recovery.new_code()
    for group in range(1, 7):
        for strange in "U!é":
            at = (group - 1) * 7 + 5
            with pytest.raises(CodeMisread) as told:
                recovery.to_secret(code[:at] + strange + code[at + 1 :])
            assert told.value.group == group
