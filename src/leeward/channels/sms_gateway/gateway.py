"""The questions that the app is asked, through its own client library and over our bounded line.

Addresses and forms: the library `android-sms-gateway` 4.3 and https://docs.sms-gate.app (seen 2026-12). The local
server knows basic authentication only, and speaks plain HTTP.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from android_sms_gateway.client import APIClient
from android_sms_gateway.domain import (
    InboxQueryFilter,
    InboxRefreshRequest,
    Message,
    MessageState,
    QueryPagination,
    TextMessage,
)
from android_sms_gateway.enums import WebhookDelivery

from leeward.channels import errors
from leeward.channels.line import Answer, Line
from leeward.channels.sms_gateway import inbox

PAGE = 500  # the most that the app lists at once
_NOT_THERE = {404, 405, 501}


class Gateway:
    """One phone. Every question raises one of `channels.errors` where it has no answer."""

    def __init__(self, line: Line, name: str, password: str) -> None:
        self._over = _Over(line)
        self._client = APIClient(name, password, base_url=line.address, http=self._over)

    def page(self, offset: int, since: datetime | None) -> inbox.Page:
        """One page of what came in, from this entry on, nothing older than `since`."""
        asked = {
            **InboxQueryFilter(from_=since.replace(microsecond=0) if since else None).asdict(),
            **QueryPagination(limit=PAGE, offset=offset).asdict(),
        }
        asked["includeAttachments"] = "true"  # the library writes it in a way that the app refuses
        answer = self._over.ask("GET", f"{self._client.base_url}/inbox?{urlencode(asked)}")
        return inbox.read(answer.body)

    def refresh(self, since: datetime, until: datetime) -> bool:
        """Let the app take over what the phone has from this time, telling nobody. False where it cannot."""
        asked = InboxRefreshRequest(
            since=since, until=until, message_types=["SMS", "MMS"], webhook_delivery=WebhookDelivery.DISABLED
        )
        try:
            self._client.refresh_inbox(asked)
        except (errors.NotSupported, errors.NotTaken, errors.AnswerUnclear):
            return False
        return True

    def told(self) -> tuple[tuple[str, str], ...]:
        """To whom the app passes on what happens: the event and the host of each."""
        try:
            found = self._over.get(f"{self._client.base_url}/webhooks")
        except errors.NotSupported:
            return ()
        if not isinstance(found, list):
            raise errors.AnswerUnclear
        return tuple((str(one.get("event", ""))[:40], str(one.get("url", ""))[:200]) for one in found if _is_map(one))

    def send(self, name: str, to: str, text: str) -> None:
        """Hand one text to the app under a name of ours."""
        _understood(self._client.send, _message(name, to, text))

    def has(self, name: str) -> bool:
        """Whether the app has a text of this name of ours among what it sends."""
        try:
            return isinstance(_understood(self._client.get_state, name), MessageState)
        except errors.NotSupported:
            return False


def handed_over(name: str, to: str, text: str) -> bytes:
    """What `send` hands over, byte for byte."""
    return _written(_message(name, to, text).asdict())


def _message(name: str, to: str, text: str) -> Any:
    return Message(phone_numbers=[to], text_message=TextMessage(text=text), with_delivery_report=False, id=name)


def slices(since: datetime, until: datetime, days: int = 30) -> tuple[tuple[datetime, datetime], ...]:
    """A time in parts: the app asks for shorter ones, since it reads each whole before it answers."""
    parts: list[tuple[datetime, datetime]] = []
    while since < until:
        end = min(since + timedelta(days=days), until)
        parts.append((since, end))
        since = end
    return tuple(parts)


def _understood(question: Any, *given: Any) -> Any:
    """What the library makes of an answer. Raises AnswerUnclear where it makes nothing of it."""
    try:
        return question(*given)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise errors.AnswerUnclear from error


def _is_map(one: object) -> bool:
    return isinstance(one, Mapping)


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class _Over:
    """What the library needs of an HTTP client, over our line. The line adds name and password by itself."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def ask(self, method: str, url: str, payload: object = None) -> Answer:
        body = None if payload is None else _written(payload)
        answer = self._line.ask(method, url, body, {} if body is None else {"Content-Type": "application/json"})
        if answer.status in _NOT_THERE:
            raise errors.NotSupported
        if answer.status == 403:
            raise errors.NotSupported("The app does not permit this with this name and password. Nothing was changed.")
        if answer.status == 400 and method == "POST":
            raise errors.NotTaken
        if not 200 <= answer.status < 300:
            raise errors.AnswerUnclear
        return answer

    def _read(self, method: str, url: str, payload: object = None) -> Any:
        answer = self.ask(method, url, payload)
        try:
            return json.loads(answer.body) if answer.body.strip() else {}
        except (ValueError, RecursionError) as error:
            raise errors.AnswerUnclear from error

    def get(self, url: str, **_: object) -> Any:
        return self._read("GET", url)

    def post(self, url: str, payload: object, **_: object) -> Any:
        return self._read("POST", url, payload)
