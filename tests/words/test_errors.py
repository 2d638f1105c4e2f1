import pytest

from leeward.words.errors import LeewardError


class NotHereError(LeewardError):
    sentence = "It is not here. Nothing was changed; look in the other folder."


def test_an_error_says_its_sentence():
    assert str(NotHereError()) == NotHereError.sentence


def test_an_error_with_a_detail_says_that_instead():
    assert str(NotHereError("chat.txt is not here.")) == "chat.txt is not here."


def test_the_root_has_a_sentence_of_its_own():
    assert str(LeewardError()) == "Something could not be done. Your files were not changed."


def test_one_except_catches_them_all():
    with pytest.raises(LeewardError):
        raise NotHereError
