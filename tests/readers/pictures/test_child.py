import io
import subprocess
import sys
import threading

import pytest

from leeward.readers.pictures import child, engine, packing, reading
from leeward.readers.pictures.errors import InstalledInPart, NotAPicture, NotInstalled, PictureDamaged, ReadingFailed
from leeward.readers.pictures.text import PictureText
from support.chat_pictures import Says, chat, data_of
from support.disk import watching

EMPTY = PictureText(4, 4, (), (), sided=False)


@pytest.fixture
def answers(monkeypatch):
    """What the process is taken to say; what it was asked is returned."""
    asked = []

    def say(stdout, error=None):
        def run(*_, **options):
            asked.append(options["input"])
            if error is not None:
                raise error
            return subprocess.CompletedProcess([], 0, stdout)

        monkeypatch.setattr(child.subprocess, "run", run)
        return asked

    return say


def test_a_picture_is_read_beside_without_a_file(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CACHE_HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    picture = data_of(chat(Says("left", "Where are you?"), height=100, name="", foot=""))
    with watching() as written:
        read, refusal = child.read_all([picture, b"no picture"])
    assert read.left == "Where are you?"
    assert isinstance(refusal, NotAPicture)
    assert written.outside() == set()
    assert list(tmp_path.rglob("*")) == []


def test_each_picture_is_told_apart(answers):
    asked = answers(packing.packed(EMPTY) + packing.packed(PictureDamaged()))
    first, second = child.read_all([b"one", b"two!"])
    assert first == EMPTY
    assert isinstance(second, PictureDamaged)
    assert asked == [b"\0\0\0\0\0\0\0\3one\0\0\0\0\0\0\0\4two!"]


@pytest.mark.parametrize(
    ("stdout", "error"),
    [
        (packing.packed(EMPTY) + b"[400, 80", None),
        (b"", subprocess.TimeoutExpired("x", 1, output=packing.packed(EMPTY) + b"[4")),
    ],
)
def test_when_it_breaks_off_what_was_read_is_good(answers, stdout, error):
    answers(stdout, error)
    first, second = child.read_all([b"one", b"two"])
    assert first == EMPTY
    assert isinstance(second, ReadingFailed)


@pytest.mark.parametrize("error", [OSError("no process"), subprocess.TimeoutExpired("x", 1)])
def test_no_answer_at_all_is_a_reading_that_failed(answers, error):
    answers(b"", error)
    assert [type(one) for one in child.read_all([b"one"])] == [ReadingFailed]


def test_a_form_sent_twice_is_read_one_after_the_other(monkeypatch):
    at_work, most = [], []

    def run(*_, **__):
        at_work.append(1)
        most.append(len(at_work))
        together.wait(0.05)
        at_work.pop()
        return subprocess.CompletedProcess([], 0, packing.packed(EMPTY))

    together = threading.Event()
    monkeypatch.setattr(child.subprocess, "run", run)
    threads = [threading.Thread(target=child.read_all, args=([b"one"],)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1, 1, 1]


def test_what_is_missing_is_told_once(answers, monkeypatch):
    answers(packing.packed(InstalledInPart()))
    with pytest.raises(InstalledInPart):
        child.read_all([b"one", b"two"])
    monkeypatch.setattr(engine, "available", lambda: False)
    with pytest.raises(NotInstalled):
        child.read_all([b"one"])


def test_the_process_says_each_line_at_once(monkeypatch):
    """So that what was read before a crash is there."""
    said = io.BytesIO()
    lengths = []

    def read(data):
        lengths.append(len(said.getvalue()))
        if data == b"big":
            raise MemoryError
        if data == b"bad":
            raise PictureDamaged
        return EMPTY

    monkeypatch.setattr(reading, "read_picture", read)
    asked = b"".join(len(data).to_bytes(8, "big") + data for data in (b"good", b"bad", b"big"))
    child.answer(io.BytesIO(asked), said)
    kinds = [type(packing.unpacked(line)) for line in said.getvalue().splitlines()]
    assert kinds == [PictureText, PictureDamaged, ReadingFailed]
    assert lengths == sorted(set(lengths))


def test_it_needs_no_framework():
    """The process starts in a moment: what it loads is little."""
    code = "import sys, leeward.readers.pictures.child; print([one for one in ('django', 'numpy', 'cv2', 'PIL') if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
