from leeward.captures import errors
from leeward.words.errors import LeewardError

ALL = [
    one
    for one in vars(errors).values()
    if isinstance(one, type) and issubclass(one, LeewardError) and one is not LeewardError
]


def test_each_is_a_calm_sentence_that_says_what_became_of_it():
    assert len(ALL) > 15
    for one in ALL:
        said = str(one())
        assert said.endswith(".")
        assert "!" not in said
        assert len(said) < 250


def test_what_stops_a_visit_says_whether_anybody_was_asked_or_anything_kept():
    for one in (errors.NotAnAddress, errors.WithPassword, errors.NoBrowser, errors.NoMemoryFolder):
        assert "Nobody was asked" in str(one())
    for one in (errors.PrivateAddress, errors.PageNotReached, errors.NotAPage, errors.TookTooLong, errors.Stopped):
        assert "othing was kept" in str(one())
