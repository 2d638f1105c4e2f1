"""Times of day as phones write them: 24 hours, or 12 with a word for the half of the day in many languages.

Source of the words: Unicode CLDR (day periods of the time formats), and the forms that exports show beside them. They
stand here without spaces, dots and quotation marks, in small letters.
"""

import re
from datetime import time

_AM = frozenset(
    "am a ap de vm vorm fm fh dop dopol priekšp priešpiet prp öö pg sa sáng paradite eparadites pd damanhã manhã mañana "
    "delamañana πμ дп прооб преобед предиобяд преподне пријеподне үө тң to կա ص صباحا صباحًا قظ قبلازظهر غم اےایم "
    "לפנהצ בבוקר पूर्वाह्न मपू सुबह एएम এএম পূর্বাহ্ণ ਪੂਦੁ પૂર્વાહ્ન ପୂ ପୂର୍ବାହ୍ନ முப முற்பகல் ఉ ఎఎమ్ పూర్వాహ్నం ಪೂರ್ವಾಹ್ನ "
    "രാവിലെ පෙව ก่อนเที่ยง ព្រឹក နံနက် ກ່ອນທ່ຽງ ጥዋት ማለዶ 上午 早上 清晨 凌晨 清早 早晨 午前 오전 午夜 半夜 asubuhi".split()
)
_PM = frozenset(
    "pm p nm nachm em eh du odp odpol pēcp popiet pop ip ös ptg ch chiều pasdite epasdites md datarde tarde danoite "
    "delatarde delanoche μμ пп пообед следобед поподне послеподне үх тк tk կհ م مساء مساءً بظ بعدازظهر غو پیایم אחהצ "
    "בערב अपराह्न मउ शाम पीएम পিএম অপরাহ্ণ ਬਾਦੁ અપરાહ્ન ଅ ଅପରାହ୍ନ பிப பிற்பகல் సా పిఎమ్ అపరాహ్నం ಅಪರಾಹ್ನ വൈകുന്നേരം "
    "පව หลังเที่ยง ល្ងាច ညနေ ຫຼັງທ່ຽງ ከሰዓት 下午 晚上 傍晚 午後 오후 中午 正午 mchana jioni".split()
)
_NOON = frozenset(("中午", "正午"))
# Words around a time that say nothing about it: "at", "o'clock", the Bulgarian and Russian mark of a year.
_FILLERS = frozenset("at à um kl kell alle klo uhr h ч ура г р น นาฬิกา hodź hod ga klokken às alas ها هـ ه".split())
_NOISE = re.compile(r"[\s.,،٫:;\u200c\u200d\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\"'״׳’|-]+")
_CORE = re.compile(r"(\d{1,2})\s?[:.h٫]\s?(\d\d)(?:\s?[:.]\s?(\d\d))?")
_LONGEST_WORD = 12


class Clocks:
    """Turns written times into times, remembering those it has seen (at most 20,000)."""

    _MOST = 20_000

    def __init__(self) -> None:
        self._known: dict[str, time | None] = {}
        self.unclear = 0

    def read(self, written: str) -> time | None:
        """The time in a piece like ", 9:14:03 PM", or None where its word for the half of the day is not known.

        Raises ValueError where it is no time at all.
        """
        known = self._known
        if written in known:
            return known[written]
        moment = parse(written)
        if len(known) < self._MOST:
            known[written] = moment
        return moment


def parse(written: str) -> time | None:
    """As `Clocks.read`, without a memory."""
    core = _CORE.search(written)
    if core is None:
        raise ValueError("no time of day")
    hour, minute, second = int(core[1]), int(core[2]), int(core[3] or 0)
    words = [_NOISE.sub("", part).casefold() for part in (written[: core.start()], written[core.end() :])]
    said = [word for word in words if word and word not in _FILLERS]
    if not said:
        return time(hour, minute, second)
    if len(said) > 1 or len(said[0]) > _LONGEST_WORD:
        raise ValueError("other words stand around the time")
    return _half(said[0], hour, minute, second)


def _half(word: str, hour: int, minute: int, second: int) -> time | None:
    if word in _AM:
        return time(0 if hour == 12 else hour, minute, second)
    if word in _NOON:
        return time(hour + 12 if hour < 11 else hour, minute, second)
    if word in _PM:
        return time(hour + 12 if hour < 12 else hour, minute, second)
    if hour > 12:
        return time(hour, minute, second)
    if not word.isalpha():
        raise ValueError("no word for half of the day")
    return None
