"""Sentences for messages, places and files, in plain words."""

from collections.abc import Mapping

from leeward.words.messages import Attachment, Kind, Place

_MEDIA = {
    "image": "A picture",
    "video": "A video",
    "audio": "A sound or voice message",
    "text": "A document",
    "application": "A document",
}
_KINDS = {
    Kind.CALL: "A call.",
    Kind.MISSED_CALL: "A missed call.",
    Kind.VOICEMAIL: "A voice mail.",
    Kind.DELETED: "This message was deleted before the file was made. Its words are not in the file.",
    Kind.REACTION: "A reaction.",
    Kind.EDITED: "This message was edited. Earlier wordings are not in the file.",
}


def attachment(item: Attachment) -> str:
    """What came with a message, such as "A picture, IMG-1.jpg. It was not in the exported file."."""
    what = _MEDIA.get((item.media_type or "").split("/")[0], "A file")
    named = f"{what}, {item.name}." if item.name else f"{what}."
    return f"{named} It was not in the exported file." if item.missing else named


def kind(value: Kind) -> str:
    """A sentence for what is not an ordinary message; empty for one that is."""
    return _KINDS.get(value, "")


def ahead(minutes: int) -> str:
    """How a clock stands to another one: "1 hour ahead", "5 hours 30 minutes behind"."""
    hours, rest = divmod(abs(minutes), 60)
    parts = [f"{hours} {'hour' if hours == 1 else 'hours'}"] if hours else []
    parts += [f"{rest} minutes"] if rest else []
    return f"{' '.join(parts)} {'ahead' if minutes > 0 else 'behind'}"


def place(found: Place | Mapping[str, object]) -> str:
    """Where something stands in its original: "line 17 to 19", "row 4 of messages"."""
    parts = found.as_dict() if isinstance(found, Place) else dict(found)
    line, end = parts.get("line"), parts.get("end_line")
    if line is not None:
        said = f"line {line:,}" if end in (None, line) else f"lines {line:,} to {end:,}"
    elif (row := parts.get("row")) is not None:
        said = f"row {row:,}" + (f" of {parts['table']}" if "table" in parts else "")
    else:
        names = {"index": "entry", "path": "at", "message_id": "message", "offset": "byte"}
        said = ", ".join(f"{word} {parts[name]}" for name, word in names.items() if name in parts)
    return f"{said} of {parts['member']}" if "member" in parts else said
