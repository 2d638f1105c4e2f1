import inspect

from leeward.drafts.stripping import errors
from leeward.words.errors import LeewardError


def test_every_error_is_one_calm_sentence_of_its_own():
    kinds = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.NoCopy)]
    plain = [kind() for kind in kinds if kind is not errors.KnownButNotPossible]
    said = [str(error) for error in plain]
    assert len(set(said)) == len(said) == len(kinds) - 1
    assert all(issubclass(kind, LeewardError) and "!" not in text for kind, text in zip(kinds, said, strict=False))


def test_a_kind_that_is_known_is_named_with_what_can_be_done():
    assert str(errors.KnownButNotPossible("HEIC picture", "Save it as JPEG.")).endswith("Save it as JPEG.")
