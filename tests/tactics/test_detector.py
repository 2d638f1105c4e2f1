from collections.abc import Iterable, Iterator

from leeward.tactics.detector import Detector
from leeward.tactics.screening import screen
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


def test_the_first_detector_keeps_the_protocol():
    first: Detector = WordRules()
    assert first.version
    assert first.about.endswith(".")
