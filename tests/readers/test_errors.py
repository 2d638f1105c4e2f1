import pytest

from leeward.readers import errors
from leeward.words.errors import LeewardError


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Users\\x.txt", "Users/x.txt"),
        ("a\x1b[31m\u202etxt.exe", "a[31mtxt.exe"),
        ("", "a file without a name"),
        ("a" * 300, "a" * 119 + "…"),
        ("\udcff.txt", "?.txt"),
    ],
)
def test_names_are_fit_to_be_shown(name, shown):
    assert errors.neutral(name) == shown


def all_below(root):
    for child in root.__subclasses__():
        yield child
        yield from all_below(child)


def test_every_error_is_one_calm_sentence_or_three():
    made = {
        errors.NotAnExport: ("x.txt", "a picture"),
        errors.NoSuchFormat: ("x", "a, b"),
        errors.UnknownZone: ("Mars",),
    }
    more = {
        errors.TooManyFiles: {"limit": "9"},
        errors.DatabaseTooLarge: {"limit": "1 GB"},
        errors.CannotOpen: {"why": "w"},
        errors.BrokenOff: {"why": "w"},
    }
    for kind in all_below(errors.ReadersError):
        if kind.__name__ == "_Named":
            continue
        rest = more.get(kind, {"format": "CSV"} if kind is errors.WrongFormat else {})
        error = kind(*made.get(kind, ("x.txt",) if issubclass(kind, errors._Named) else ()), **rest)
        assert isinstance(error, LeewardError)
        assert str(error).endswith(".")
        assert "\n" not in str(error)
        assert "!" not in str(error)
