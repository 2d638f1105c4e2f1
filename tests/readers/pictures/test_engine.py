import importlib.util
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from leeward.readers.pictures import engine
from leeward.readers.pictures.errors import InstalledInPart, NotInstalled, ReadingFailed
from support.chat_pictures import Says, chat
from support.disk import watching

PICTURE = chat(Says("left", "Where are you now?"), height=70, name="", foot="")
_asked = []
_hearing = []


def _hook(event, args):
    if _hearing and event.startswith("socket."):
        _asked.append((event, args))


sys.addaudithook(_hook)


@pytest.fixture
def fresh():
    engine._engine.cache_clear()
    yield
    engine._engine.cache_clear()


def test_reading_asks_no_host_writes_no_file_and_says_nothing(fresh, tmp_path, capfd):
    """The engine is loaded anew here: a model that was not in its wheel would be fetched now."""
    _hearing.append(True)
    try:
        with watching() as written:
            seen = engine.seen_in(PICTURE)
    finally:
        _hearing.clear()
    assert [line.text for line in seen] == ["Where are you now?"]
    assert _asked == []
    assert written.outside(tmp_path) == set()
    logging.getLogger("RapidOCR").error("words of a picture")
    assert capfd.readouterr() == ("", "")


def test_the_runtime_of_the_models_tells_nobody(tmp_path):
    """Left to itself, onnxruntime keeps a number of this device in the person's folder, and asks for its maker's host."""
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "ORT_DISABLE_TELEMETRY": "0"}
    subprocess.run(
        [sys.executable, "-c", "import leeward, onnxruntime"], check=True, capture_output=True, env=environment
    )
    assert list(tmp_path.rglob("*")) == []


def test_the_models_lie_in_the_wheel():
    found = importlib.util.find_spec("rapidocr_onnxruntime")
    models = sorted(path.name for path in (Path(found.origin).parent / "models").glob("*.onnx"))
    assert len(models) == 3
    assert any("rec" in name for name in models)


def test_asking_whether_it_is_there_loads_nothing(monkeypatch):
    assert engine.available()
    monkeypatch.setattr(engine, "_MODULE", "no_such_reader_of_pictures")
    assert not engine.available()


def test_without_the_extra_it_is_told(fresh, monkeypatch):
    monkeypatch.setattr(engine, "_MODULE", "no_such_reader_of_pictures")
    with pytest.raises(NotInstalled):
        engine.seen_in(PICTURE)


def test_a_missing_library_is_told(fresh, monkeypatch):
    monkeypatch.setitem(sys.modules, "cv2", None)
    with pytest.raises(InstalledInPart):
        engine.seen_in(PICTURE)


def test_whatever_it_stumbles_over_is_one_error(monkeypatch):
    def stumble(*_, **__):
        raise RuntimeError("words of a picture")

    monkeypatch.setattr(engine, "_engine", lambda: stumble)
    with pytest.raises(ReadingFailed) as told:
        engine.seen_in(PICTURE)
    assert "words of a picture" not in str(told.value)


def test_places_are_those_of_the_picture_and_marks_are_plain(monkeypatch):
    corners = [[10, 20], [60, 20], [60, 40], [10, 40]]
    monkeypatch.setattr(engine, "_engine", lambda: lambda *_, **__: ([[corners, "Why？ 21：14 ", 0.9871]], []))
    whole = engine.seen_in(Image.new("RGB", (100, 100)))
    assert (whole[0].text, tuple(whole[0].box), whole[0].confidence) == ("Why? 21:14", (10, 20, 60, 40), 0.987)
    large = engine.seen_in(Image.new("RGB", (3000, 3000)))
    assert large[0].box.left == pytest.approx(10 * 3000 / 1303, abs=2)


def test_nothing_found_is_nothing(monkeypatch):
    monkeypatch.setattr(engine, "_engine", lambda: lambda *_, **__: (None, None))
    assert engine.seen_in(Image.new("RGB", (10, 10))) == []


class Decoder:
    """Takes the best sign of each moment, as the engine's own does but for doubles."""

    character = ("", *"ab1: ")

    def __call__(self, scores):
        return ["".join(self.character[best] for best in line) for line in scores.argmax(axis=2)]


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        (("a", "?", "b"), "a b"),  # a gap that may be a space
        (("1", "?", "1"), "11"),  # not inside a number
        (("1", "?", ":"), "1:"),  # not before a mark
        (("a", "?", "1"), "a 1"),
        (("?", "a", "?"), "a"),  # not at the ends
        (("a", "", "b"), "ab"),  # a gap that is none
    ],
)
def test_a_possible_space_is_taken(signs, said):
    import numpy as np

    scores = np.zeros((1, len(signs), 6))
    for moment, sign in enumerate(signs):
        if sign in ("", "?"):
            scores[0, moment, 0] = 0.9
            scores[0, moment, 5] = 0.05 if sign else 0.001
        else:
            scores[0, moment, Decoder.character.index(sign)] = 0.9
    before = scores.copy()
    assert engine._Spaced(Decoder())(scores) == [said]
    assert (scores == before).all()
