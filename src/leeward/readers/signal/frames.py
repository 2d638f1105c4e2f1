"""The frames of a Signal backup that people need: who somebody is, and what an item of a chat holds."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from leeward.readers import json_values as jv
from leeward.readers.protocol import ME
from leeward.words.messages import Kind

_MISSED = ("MISSED", "NOT_ACCEPTED", "MISSED_NOTIFICATION_PROFILE", "DECLINED")
_SPECIAL = {
    "stickerMessage": "sticker",
    "contactMessage": "contact",
    "paymentNotification": "payment",
    "giftBadge": "gift",
    "viewOnceMessage": "view_once",
    "storyReply": "story reply",
    "directStoryReplyMessage": "story reply",
    "poll": "poll",
}


class Person(NamedTuple):
    """A recipient: how the person's own list calls them, and their number or account."""

    name: str
    address: str | None = None


class Content(NamedTuple):
    """What an item holds. `files` are names (or None) with their types."""

    kind: Kind
    text: str
    told: dict[str, Any]
    reactions: list[Any]
    files: list[tuple[str | None, str | None]]
    answers: str | None = None


def person(recipient: Mapping[str, Any]) -> Person:
    """The name by nickname, address book, profile, number or account, in this order."""
    if "self" in recipient:
        return Person(ME)
    if "releaseNotes" in recipient:
        return Person("Signal")
    if group := jv.whole(recipient.get("group")):
        return Person(_title(group) or "Group")
    if call := jv.whole(recipient.get("callLink")):
        return Person(jv.text(call.get("name")) or "Call link")
    if stories := jv.whole(recipient.get("distributionList")):
        return Person(jv.text(jv.whole(stories.get("distributionList")).get("name")) or "Story")
    contact = jv.whole(recipient.get("contact"))
    number = jv.text(contact.get("e164"))
    number = f"+{number}" if number and not number.startswith("+") else number
    address = number or jv.text(contact.get("username")) or jv.text(contact.get("aci"))
    nickname = jv.whole(contact.get("nickname"))
    names = (
        (nickname.get("given"), nickname.get("family")),
        (contact.get("systemGivenName"), contact.get("systemFamilyName")),
        (contact.get("profileGivenName"), contact.get("profileFamilyName")),
    )
    joined = (" ".join(jv.text(part) for part in pair if part).strip() for pair in names)
    name = next((one for one in joined if one), address or f"Person {jv.text(recipient.get('id'))}")
    return Person(name, address or None)


def content(item: Mapping[str, Any]) -> Content:
    """What the item holds; of an edited message its last wording, as the item itself has it."""
    standard = jv.whole(item.get("standardMessage"))
    if standard or "standardMessage" in item:
        return _standard(item, standard)
    if "remoteDeletedMessage" in item or "adminDeletedMessage" in item:
        return Content(Kind.DELETED, "", {}, [], [])
    if "updateMessage" in item:
        return _update(jv.whole(item["updateMessage"]))
    name = next((one for one in _SPECIAL if one in item), None)
    if name is None:
        return Content(Kind.SYSTEM, "", {"holds": sorted(map(str, item))[:20]}, [], [])
    special = jv.whole(item[name])
    inner = jv.whole(special.get("textReply"))
    words = jv.text(jv.whole(inner.get("text")).get("body")) or jv.text(special.get("question"))
    files: list[tuple[str | None, str | None]] = []
    if name in ("viewOnceMessage", "stickerMessage"):
        files = [(None, "image/webp" if name == "stickerMessage" else None)]
    told = {_SPECIAL[name]: jv.plain(special.get("contact") or special.get("sticker") or True)}
    return Content(Kind.MESSAGE, words, told, jv.many(special.get("reactions")), files)


def _standard(item: Mapping[str, Any], standard: Mapping[str, Any]) -> Content:
    told: dict[str, Any] = {}
    if revisions := jv.many(item.get("revisions")):
        told["earlier"] = [
            {
                "date_sent": jv.whole(one).get("dateSent"),
                "text": jv.whole(jv.whole(jv.whole(one).get("standardMessage")).get("text")).get("body"),
            }
            for one in revisions[:20]
        ]
    if item.get("expiresInMs"):
        told["disappears_after_ms"] = item["expiresInMs"]
    quote = jv.whole(standard.get("quote"))
    if quote:
        told["quote"] = jv.whole(quote.get("text")).get("body")
    if links := [jv.whole(one).get("url") for one in jv.many(standard.get("linkPreview"))]:
        told["links"] = links
    files = [_file(jv.whole(one)) for one in jv.many(standard.get("attachments"))]
    if any(jv.whole(one).get("flag") == "VOICE_MESSAGE" for one in jv.many(standard.get("attachments"))):
        told["voice_message"] = True
    return Content(
        Kind.EDITED if revisions else Kind.MESSAGE,
        jv.text(jv.whole(standard.get("text")).get("body")),
        told,
        jv.many(standard.get("reactions")),
        files,
        jv.text(quote.get("targetSentTimestamp")) or None,
    )


def _file(one: Mapping[str, Any]) -> tuple[str | None, str | None]:
    pointer = jv.whole(one.get("pointer"))
    name = jv.text(pointer.get("fileName")).replace("\\", "/").rpartition("/")[2]
    return name or None, jv.text(pointer.get("contentType")) or None


def _update(update: Mapping[str, Any]) -> Content:
    call = jv.whole(update.get("individualCall")) or jv.whole(update.get("groupCall"))
    if call:
        state = jv.text(call.get("state"))
        told = jv.kept({"call": call.get("type"), "state": state, "way": call.get("direction")})
        return Content(Kind.MISSED_CALL if state in _MISSED else Kind.CALL, "", told, [], [])
    what = next(iter(update), "")
    inner = jv.whole(update.get(what))
    words = jv.text(what)
    if kind := jv.text(inner.get("type")):
        words = f"{words}: {kind.replace('_', ' ').lower()}"
    return Content(Kind.SYSTEM, words, {"update": jv.plain(update)}, [], [])


def _title(group: Mapping[str, Any]) -> str:
    return jv.text(jv.whole(jv.whole(group.get("snapshot")).get("title")).get("title"))
