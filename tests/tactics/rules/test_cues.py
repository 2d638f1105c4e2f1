import pytest

from leeward.tactics.catalogue import DANGERS, MESSAGE_TACTICS
from leeward.tactics.errors import BadRules
from leeward.tactics.rules import cues
from leeward.tactics.rules.families import FAMILIES
from leeward.words.tactics import Confidence

KNOWN = set(
    """after_stop stop_given ended limited wanted allowed practical unanswered burst after_anger after_denial confronted
    asked answering night third lyrics automatic fiction banter question foreign""".split()
)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_cue_names_what_the_catalogue_and_the_thread_know(family):
    for cue in cues.load(family):
        assert cue.kind in {"tactic", "danger", "mark"}
        assert cue.name in {"tactic": MESSAGE_TACTICS, "danger": DANGERS, "mark": ("denial", "demand")}[cue.kind]
        assert cue.say
        assert cue.when | cue.when_any | cue.not_when | cue.likely_when <= KNOWN


@pytest.mark.parametrize("family", FAMILIES)
def test_every_phrase_compiles(family):
    for cue in cues.load(family):
        for phrase in (*cue.say, *cue.beside, *cue.unless, *cue.unless_anywhere):
            assert phrase.pattern.pattern


def test_every_tactic_and_every_danger_has_a_cue():
    found = {cue.name for family in FAMILIES for cue in cues.load(family)}
    from_dangers = {"threat", "self_harm_threat", "self_harm_with_demand"}
    assert set(MESSAGE_TACTICS) | set(DANGERS) <= found | from_dangers


def test_circumstances_decide_whether_a_cue_may_speak(monkeypatch):
    entry = {
        "tactic": "rage",
        "say": ["answer me"],
        "when": ["ended"],
        "when_any": ["burst", "night"],
        "not_when": ["third"],
    }
    cue = cues._cue("x", entry, {})
    assert cue.confidence is Confidence.POSSIBLE
    assert cue.fits({"ended", "night"})
    assert not cue.fits({"ended"})
    assert not cue.fits({"night"})
    assert not cue.fits({"ended", "night", "third"})


@pytest.mark.parametrize(
    "entry",
    [{"say": ["a"]}, {"tactic": "rage", "danger": "weapon", "say": ["a"]}, {"tactic": "rage", "says": ["a"]}],
)
def test_a_cue_that_is_not_written_as_it_should_be_is_refused(entry):
    with pytest.raises(BadRules):
        cues._cue("x", entry, {})
