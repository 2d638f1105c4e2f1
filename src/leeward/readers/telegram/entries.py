"""One entry of a Telegram export that is more than plain words: files, calls, answers, what happened in the group."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from leeward.readers.json_values import kept, many, plain, text, whole
from leeward.readers.media import Media
from leeward.words.messages import Attachment, Kind

# Telegram writes this in the place of a path where a file was left out, and a reason in the language of the program.
_LEFT_OUT = "("
_FILES = ("photo", "file")
_MISSED = ("missed", "busy")
_TOLD = (
    "forwarded_from", "forwarded_from_id", "saved_from", "via_bot", "author", "media_type", "sticker_emoji",
    "duration_seconds", "location_information", "place_name", "address", "live_location_period_seconds",
    "contact_information", "poll", "invoice_information", "game_title", "self_destruct_period_seconds",
    "reply_to_peer_id", "performer", "title", "todo_list", "giveaway_information", "paid_stars_amount",
)  # fmt: skip
_OF_SERVICE = (
    "action", "title", "members", "inviter", "message_id", "discard_reason", "duration_seconds", "period",
    "new_title", "new_icon_emoji_id", "emoticon", "reason_app_name", "reason_domain", "boosts", "amount", "currency",
    "score", "values", "gift_message", "months", "schedule_date",
)  # fmt: skip
_KIND_OF_FILE = {
    "voice_message": "audio/ogg",
    "video_message": "video/mp4",
    "video_file": "video/mp4",
    "animation": "video/mp4",
    "audio_file": "audio/mpeg",
    "sticker": "image/webp",
}


class Written(NamedTuple):
    """The words of an entry. `links` are addresses that the words hide, `fault` says that they are no words at all."""

    text: str
    links: tuple[str, ...] = ()
    fault: bool = False


def words(value: Any) -> Written:
    """From text, or from the list of text and marked text that Telegram writes where something is bold or a link."""
    if isinstance(value, str):
        return Written(text(value))
    if value is None:
        return Written("")
    if not isinstance(value, list):
        return Written("", fault=True)
    parts = [text(part) if isinstance(part, str) else text(whole(part).get("text")) for part in value]
    links = tuple(text(whole(part).get("href")) for part in value if whole(part).get("href"))
    fault = any(not isinstance(part, str | Mapping) for part in value)
    return Written("".join(parts), links, fault)


def attachments(item: Mapping[str, Any], media: Media) -> tuple[Attachment, ...]:
    """The files of an entry, with their bytes where they lie beside the export."""
    found = []
    for name in _FILES:
        path = text(item.get(name))
        if not path:
            continue
        kind = text(item.get("mime_type")) or _KIND_OF_FILE.get(text(item.get("media_type")))
        if name == "photo":
            kind = "image/jpeg"
        if path.startswith(_LEFT_OUT):
            said = text(item.get("file_name")) if name == "file" else ""
            found.append(media.named(said, kind) if said else media.unnamed(kind))
        else:
            found.append(media.at(path, kind))
    return tuple(found)


def told_of(item: Mapping[str, Any], links: tuple[str, ...] = ()) -> dict[str, Any]:
    """What only Telegram says of a message."""
    told = kept({name: item.get(name) for name in _TOLD})
    edited = text(item.get("edited"))
    if was_edited(item):
        told["edited_at"] = edited
    if links:
        told["links"] = list(links)
    if reactions := [_reaction(whole(one)) for one in many(item.get("reactions"))]:
        told["reactions"] = reactions[:100]
    if (kind := text(item.get("type"))) != "message":
        told["type"] = kind
    return told


def was_edited(item: Mapping[str, Any]) -> bool:
    """Whether it was edited: older programs write the year 1970 into every message that was not."""
    edited = text(item.get("edited"))
    return bool(edited) and not edited.startswith(("1970", "1969"))


def _reaction(one: Mapping[str, Any]) -> dict[str, Any]:
    by = [whole(person).get("from") or whole(person).get("from_id") for person in many(one.get("recent"))]
    return kept({"reaction": one.get("emoji") or one.get("type"), "count": one.get("count"), "by": by})


def service_kind(item: Mapping[str, Any]) -> Kind:
    """A call that was or was not taken, or a line of the program."""
    if item.get("action") != "phone_call":
        return Kind.SYSTEM
    return Kind.MISSED_CALL if item.get("discard_reason") in _MISSED else Kind.CALL


def service_text(item: Mapping[str, Any]) -> str:
    """What happened, in the few words that the export has for it: "pin message", "invite members: Mira"."""
    action = text(item.get("action")).replace("_", " ")
    more = [text(item.get("title"))] + [text(one) for one in many(item.get("members"))[:20]]
    rest = ", ".join(part for part in more if part)
    return f"{action}: {rest}" if rest else action


def service_extra(item: Mapping[str, Any]) -> dict[str, Any]:
    """What the export says of it, in its own names."""
    told = kept({name: plain(item.get(name)) for name in _OF_SERVICE})
    seconds = told.pop("duration_seconds", None)
    return {**told, "seconds": seconds} if seconds else told
