import inspect

from leeward.cli import errors
from leeward.words.errors import LeewardError


def test_every_error_is_one_calm_sentence():
    for _, error in inspect.getmembers(errors, inspect.isclass):
        assert issubclass(error, LeewardError)
        text = error.sentence
        assert text.endswith(".")
        assert "!" not in text
