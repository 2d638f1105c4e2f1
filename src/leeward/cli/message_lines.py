"""A message as one JSON object, the stable form of `leeward read --json`."""

from leeward.words.identity import KeyMaker, message_id
from leeward.words.messages import Attachment, Details, Message, Problem, Summary

_NOTHING = Details()


class MessageLines:
    """Makes the lines of one read; keeps a key maker per original, since keys count equal messages."""

    def __init__(self) -> None:
        self._keys: dict[tuple[str, str | None], KeyMaker] = {}

    def line(self, message: Message) -> dict[str, object]:
        """The object of one message, keys in the order of the contract."""
        origin, details = message.origin, message.details or _NOTHING
        keys = self._keys.setdefault((origin.source_sha256, message.place.member), KeyMaker())
        recipients = details.recipients if details.recipients is not None else origin.recipients
        return {
            "id": message_id(message),
            "key": keys.key(message).hex(),
            "format": origin.format,
            "source": origin.source,
            "source_sha256": origin.source_sha256,
            "place": message.place.as_dict(),
            "conversation": origin.conversation,
            "sender": message.sender,
            "sender_address": details.sender_address,
            "recipients": list(recipients),
            "direction": details.direction.value if details.direction else None,
            "sent_at": message.sent_at.isoformat() if message.sent_at else None,
            "utc_offset": details.utc_offset,
            "date_certain": message.sent_at is not None,
            "date_text": message.date_text,
            "kind": message.kind.value,
            "text": message.text,
            "attachments": [_attachment(attachment) for attachment in message.attachments],
            "reply_to": details.reply_to,
            "extra": dict(details.extra),
        }


def problem_line(problem: Problem) -> dict[str, object]:
    """The object of one record that could not be read."""
    body = {
        "source": problem.source,
        "place": problem.place.as_dict(),
        "why": problem.why,
        "records": problem.records,
    }
    return {"problem": body}


def summary_line(summary: Summary) -> dict[str, object]:
    """The last line of a read."""
    return {"summary": summary.as_dict()}


def _attachment(attachment: Attachment) -> dict[str, object]:
    return {
        "name": attachment.name,
        "media_type": attachment.media_type,
        "sha256": attachment.sha256,
        "missing": attachment.missing,
    }
