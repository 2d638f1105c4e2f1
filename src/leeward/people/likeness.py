"""Whether two addresses look like one and the same, written in two ways. Only ever a reason to ask, never to link."""

from leeward.people.choices import AddressKind
from leeward.people.matching import kind_of, matched

# A number without its country is eight digits or more nearly everywhere; fewer are short codes and extensions.
_FEWEST = 8


def same_number(one: str, two: str) -> bool:
    """Whether two phone numbers agree but for the country in front: "+44 7700 900123" and "07700 900123".

    True for equal numbers too. Two numbers that both name their country are the same only when all digits agree. Not
    known: which country a number without one belongs to, so that this can be wrong for numbers of two countries.
    """
    one, two = (matched(value, AddressKind.PHONE) for value in (one, two))
    if one == two:
        return True
    if one.startswith("00"):
        one = f"+{one[2:]}"
    if two.startswith("00"):
        two = f"+{two[2:]}"
    if one.startswith("+") == two.startswith("+"):
        return one == two
    far, near = (one, two) if one.startswith("+") else (two, one)
    bare = near.removeprefix("0")
    return len(bare) >= _FEWEST and far.removeprefix("+").endswith(bare)


def same(one: str, two: str) -> bool:
    """Whether two addresses of any kind may be one: numbers as `same_number` says, all else as it is compared."""
    kinds = kind_of(one), kind_of(two)
    if kinds[0] != kinds[1]:
        return False
    if kinds[0] == AddressKind.PHONE:
        return same_number(one, two)
    return matched(one, kinds[0]) == matched(two, kinds[1])
