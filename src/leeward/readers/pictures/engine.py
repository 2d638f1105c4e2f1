"""RapidOCR with the models that lie in its own wheel: finds writing in a picture and reads it. It asks no host.

Measured on two cores (2026): a screen of a phone takes one to three seconds. The letters it knows are a fixed list of
6,624: Latin without ö, ß, ñ, ç and others, Chinese; £ and € are not among them, emoji neither. It tends to leave out
spaces between Latin words; a space that it thought possible is put in.
"""

import importlib.util
import logging
import threading
from functools import cache
from typing import TYPE_CHECKING, Any

from leeward.readers.pictures import slicing
from leeward.readers.pictures.errors import InstalledInPart, NotInstalled, ReadingFailed
from leeward.readers.pictures.text import Box, Seen

if TYPE_CHECKING:
    import numpy as np
    from PIL import Image

    Points = np.ndarray[Any, Any]

_MODULE = "rapidocr_onnxruntime"
_POINTS = 1_700_000  # of a slice: a screen 850 points wide, whose text is as high as the model wants it
_SPACE_POSSIBLE = 0.02  # tried on four faces, two themes, three sizes: 93 to 99 % of the characters, none added wrongly
_ENDING = frozenset(".,:;!?)'’%")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x3002: ".", 0x3001: ","}
_one_at_a_time = threading.Lock()  # the engine keeps state while it reads


def available() -> bool:
    """Whether the extra is installed. Cheap: nothing is loaded. Not checked: whether it can start."""
    return importlib.util.find_spec(_MODULE) is not None


def seen_in(image: "Image.Image") -> list[Seen]:
    """All writing in an RGB picture, with its places in that picture; in no promised order.

    Raises NotInstalled, InstalledInPart or ReadingFailed. A line of confidence 0 was found and could not be read.
    """
    parts = []
    for top, bottom in slicing.slices(image.width, image.height):
        part = image.crop((0, top, image.width, bottom))
        parts.append((top, bottom, _of_slice(part)))
    return slicing.without_doubles(parts, image.width)


def _of_slice(image: "Image.Image") -> list[Seen]:
    import numpy as np

    shrink = min(1.0, (_POINTS / (image.width * image.height)) ** 0.5)
    small = (
        image.resize((max(1, int(image.width * shrink)), max(1, int(image.height * shrink)))) if shrink < 1 else image
    )
    points = np.ascontiguousarray(np.asarray(small)[:, :, ::-1])  # blue first, as OpenCV has it
    with _one_at_a_time:
        engine = _engine()
        try:
            found, _ = engine(points, use_cls=False)
        except Exception as failure:  # whatever it stumbles over, the person gets one sentence
            raise ReadingFailed from failure
    return [_seen(corners, text, score, 1 / shrink) for corners, text, score in found or ()]


def _seen(corners: Any, text: str, score: Any, grow: float) -> Seen:
    across, down = [float(x) * grow for x, _ in corners], [float(y) * grow for _, y in corners]
    box = Box(round(min(across)), round(min(down)), round(max(across)), round(max(down)))
    plain = " ".join(str(text).translate(_FULL_WIDTH).split())
    return Seen(plain, box, round(float(score), 3) if plain else 0.0)


@cache
def _engine() -> Any:
    """Loaded once in a process, when its first picture is read: some 300 MB, up to 550 MB while it reads (2026)."""
    if not available():
        raise NotInstalled
    try:
        import cv2
        import onnxruntime
        from rapidocr_onnxruntime import RapidOCR
    except ImportError as missing:
        raise InstalledInPart from missing
    onnxruntime.disable_telemetry_events()  # and see leeward/__init__.py, which stops what begins before this
    cv2.ocl.setUseOpenCL(False)  # it would keep compiled programs in a folder of its own
    for name in ("RapidOCR", "OrtInferSession"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.disabled = True
    engine = RapidOCR(text_score=0.0, rec_img_shape=[3, 48, 64])  # short lines need no wide field
    engine.text_rec.postprocess_op = _Spaced(engine.text_rec.postprocess_op)
    return engine


class _Spaced:
    """Decodes as the engine does, but takes a space where it saw a gap and thought a space possible.

    Never inside a number and never before a mark that ends something: there the engine's own eye counts.
    """

    def __init__(self, decode: Any) -> None:
        self._decode = decode
        self.character = decode.character
        self._space = self.character.index(" ")

    def __call__(self, scores: "Points", *more: Any, **named: Any) -> Any:
        scores = scores.copy()
        best = scores.argmax(axis=2)
        possible = (best == 0) & (scores[:, :, self._space] > _SPACE_POSSIBLE)
        for line, moment in zip(*possible.nonzero(), strict=True):
            if self._may_part(best[line], moment):
                scores[line, moment, self._space] = 1.0
        return self._decode(scores, *more, **named)

    def _may_part(self, line: "Points", moment: int) -> bool:
        before, after = line[:moment][line[:moment] > 0], line[moment:][line[moment:] > 0]
        if not len(before) or not len(after):
            return False
        left, right = self.character[before[-1]], self.character[after[0]]
        return right not in _ENDING and not (left.isdigit() and right.isdigit())
