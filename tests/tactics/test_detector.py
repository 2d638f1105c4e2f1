from collections.abc import Iterable, Iterator

import pytest

from leeward.tactics.catalogue import DANGERS, MESSAGE_TACTICS
from leeward.tactics.detector import Detector
from leeward.tactics.screening import screen
from leeward.tactics.trained import Trained
from leeward.tactics.word_rules import WordRules
from leeward.words.tactics import Confidence, Finding, Line, Quote, Screened, Setting, Side


class Shouting:
    """A detector of another kind: it only knows capitals."""

    version = "capitals-1"
    about = "Looks at capitals only."

    def screen(self, lines: Iterable[Line], setting: Setting) -> Iterator[Screened]:
        for index, line in enumerate(lines):
            loud = line.side is Side.THEM and line.text.isupper()
            quote = Quote(line.text, 0, len(line.text))
            yield Screened(index, (Finding("rage", Confidence.POSSIBLE, quote, self.version),) if loud else ())


def test_another_detector_takes_its_place_by_the_protocol_alone():
    other: Detector = Shouting()
    seen = list(screen([Line(Side.THEM, None, "", "NO"), Line(Side.ME, None, "", "NO")], detector=other))
    assert [len(one.findings) for one in seen] == [1, 0]
    assert seen[0].findings[0].detector == "capitals-1"


@pytest.fixture(scope="module", params=[WordRules, Trained])
def detector(request) -> Detector:
    """Each detector of the program in turn: what the Protocol promises holds for all of them."""
    return request.param()


def test_it_says_what_it_is(detector):
    assert detector.version
    assert detector.about.endswith(".")


def test_lines_of_the_person_are_never_screened(detector):
    lines = [Line(Side.ME, None, "", "I will kill you. You are worthless. After all I did for you.")] * 3
    assert all(not seen.findings and not seen.dangers for seen in detector.screen(lines, Setting()))


def test_the_same_lines_give_the_same_answer(detector):
    lines = [Line(Side.THEM, None, "", "You're mine. You made me do it. I'll kill you, pick up the fucking phone!")] * 2
    assert list(detector.screen(lines, Setting())) == list(detector.screen(lines, Setting()))


@pytest.mark.parametrize("file", ["dangers.jsonl", "tactics.jsonl", "held_out.jsonl"])
def test_quotes_stand_in_the_text_exactly_and_names_are_known(rows, detector, file):
    for row, seen in rows(file, detector):
        for one in (*seen.findings, *seen.dangers):
            assert one.quote.text == row["text"][one.quote.start : one.quote.end] != ""
            assert one.detector == detector.version
        assert {one.tactic for one in seen.findings} <= set(MESSAGE_TACTICS)
        assert {one.flag for one in seen.dangers} <= set(DANGERS)
