from leeward.evidence import errors
from leeward.words.errors import LeewardError


def test_each_is_a_calm_sentence_of_its_own():
    every = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.EvidenceError)]
    said = [one.sentence for one in every if one.sentence != LeewardError.sentence]
    assert len(said) == len(set(said)) == 11
    assert all(sentence.endswith(".") and "!" not in sentence for sentence in said)
