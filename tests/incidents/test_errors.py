from leeward.incidents import errors
from leeward.words.errors import LeewardError


def test_each_is_a_calm_sentence_of_its_own():
    every = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, LeewardError)]
    said = {one.sentence for one in every if one is not LeewardError}
    assert len(said) == 5
    assert all("." in sentence and "!" not in sentence for sentence in said)
