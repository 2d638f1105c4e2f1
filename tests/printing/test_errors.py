from leeward.printing.errors import CannotDraw
from leeward.words.errors import LeewardError


def test_the_sentence_names_the_signs_and_another_way():
    error = CannotDraw(["Korean", "Thai"])
    assert isinstance(error, LeewardError)
    assert "Korean, Thai" in str(error)
    assert "Nothing was made" in str(error)
    assert "print the page from the browser" in str(error)
    assert error.groups == ("Korean", "Thai")
