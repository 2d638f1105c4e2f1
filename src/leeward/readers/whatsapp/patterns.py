"""Forms of WhatsApp's own additions to a message, for what no fixed phrase can hold."""

import re

from leeward.readers.whatsapp.phrases import words

LRM, RLM = "\u200e", "\u200f"

# "<attached: photo.jpg>" on iOS, at the end.
ATTACHED_IOS = re.compile(r"[\u200e\u200f]?<([\u200e\u200f]?[^<>:\n]{2,40})\s?: ?([^<>\n]{1,255}\.\w{1,8})>\s*\Z")
ATTACHED_WORDS = re.compile(words("attached_words"), re.IGNORECASE)

# "photo.jpg (file attached)" on Android, alone on the first line.
ATTACHED_ANDROID = re.compile(r"\A[\u200e\u200f]*([^\n]{1,255}\.\w{1,8}) \(([^()\n]{2,40})\)(?:\n|\Z)")

# Names WhatsApp itself gives to media.
OWN_NAME = re.compile(r"(?:IMG|VID|PTT|AUD|STK|DOC|GIF)-\d{8}-WA\d{4,}\b|\d{8}-(?:PHOTO|VIDEO|AUDIO|STICKER|GIF)-")

OMITTED = re.compile(words("omitted"), re.IGNORECASE)
EDITED = re.compile(rf"\s?[\u200e\u200f]*<[\u200e\u200f]?[^<>\n]*(?:{words('edited')})[^<>\n]*>\s*\Z", re.IGNORECASE)
VIEW_ONCE = re.compile(words("view_once"), re.IGNORECASE)

# "Voice call, 5 min" on iOS; "Video call, No answer" is one that was missed.
CALL = re.compile(rf"\A(?:{words('call')})", re.IGNORECASE)
UNANSWERED = re.compile(words("unanswered"), re.IGNORECASE)
_HOURS = r"hrs?|h|std|ч|uur|godz|t\b|sa\b|時間|小时|시간"
_MINUTES = r"m(?!s)|мин|хв|dk|分|분"
_SECONDS = r"s|с\b|sn|秒|초"
DURATION = re.compile(rf"(\d+)\s*(?:(?P<h>{_HOURS})|(?P<m>{_MINUTES})|(?P<s>{_SECONDS}))", re.IGNORECASE)

POLL = re.compile(rf"\A[\u200e\u200f]*(?:{words('poll')})\s?[:：]\n")
OPTION = re.compile(r"^[\u200e\u200f]*[^\n:：]{2,20}\s?[:：] ?(.*?) \(\D*(\d+)[^()]*\)\s*$", re.MULTILINE)

MAP = re.compile(
    r"https?://(?:maps\.google\.com|www\.google\.com/maps|maps\.apple\.com)/\S*?[?&](?:q|ll)="
    r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)"
)
VENUE = re.compile(r"https?://foursquare\.com/v/\S+")
