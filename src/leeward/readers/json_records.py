"""What the readers of JSON exports have in common: places, conversations, faults, and what is said at the end."""

from collections.abc import Callable, Iterator
from typing import Any

from leeward.readers.encoding import decode_head
from leeward.readers.json_items import TOO_LONG, Fault, Field, Items, Pattern, Step, walk
from leeward.readers.json_values import text
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.protocol import ReadOptions
from leeward.words.messages import DateOrder, Place, Problem, Record, Skipped
from leeward.words.sources import Source

_HEAD = 64 * 1024

OfItem = Callable[[Place, Any], Record]
OfItems = Callable[[Items], Iterator[Record]]
OfField = Callable[[tuple[Step, ...], Any], None]

NOT_A_MESSAGE = "This entry is not written as a message of this kind of export, so it could not be read."


def head_of(source: Source) -> str:
    """The first letters, for finding out what it is."""
    with source.open() as stream:
        return decode_head(stream.read(_HEAD)).lstrip("\ufeff")


class Records:
    """Serves one read of one source. Holds the conversations met, up to 10,000."""

    def __init__(self, name: str, source: Source, options: ReadOptions) -> None:
        self.source = source
        self.options = options
        self.media = Media(source.beside, hashing=options.hash_attachments)
        self.dated = self.undated = 0
        self.origin = Origins(name, source).of

    def problem(self, place: Place, why: str) -> Problem:
        """A record that could not be read."""
        return Problem(self.source.name, place, why)

    def fault(self, fault: Fault) -> Problem | Skipped:
        """What the walk through the document could not read. A long part that is no list of messages is skipped."""
        place = Place(index=fault.index, path=shown(fault.path) or None, offset=fault.offset, member=self.source.member)
        if fault.index is None and fault.why == TOO_LONG:
            return Skipped(place, "long part without messages")
        return self.problem(place, fault.why)

    def each(self, arrays: tuple[Pattern, ...], item: OfItem, field: OfField, *, prefix: int = 0) -> Iterator[Record]:
        """A record for every item of the arrays, by `item`; `field` hears what stands beside the way to them."""
        member = self.source.member

        def one_by_one(found: Items) -> Iterator[Record]:
            path = shown(found.path)
            for index, (offset, value) in enumerate(found.entries, found.index):
                yield item(Place(None, None, None, None, index, path, None, offset, member), value)

        return self.by_batch(arrays, one_by_one, field, prefix=prefix)

    def by_batch(
        self, arrays: tuple[Pattern, ...], items: OfItems, field: OfField, *, prefix: int = 0
    ) -> Iterator[Record]:
        """The same for a reader that takes some items at once."""
        with self.source.open() as stream:
            for event in walk(stream, *arrays, prefix=prefix):
                if isinstance(event, Items):
                    yield from items(event)
                elif isinstance(event, Field):
                    field(event.path, event.value)
                else:
                    yield self.fault(event)

    def remark(self) -> None:
        """Say at the end what the summary should know."""
        remarks, media = self.options.remarks, self.media
        remarks.count_order(DateOrder.ISO, self.dated)
        if self.undated:
            remarks.warn(
                "One message has a date that could not be read. The date is kept as it was written."
                if self.undated == 1
                else f"{self.undated:,} messages have a date that could not be read. They are kept as written."
            )
        if media.missing:
            one = media.missing == 1
            what = "One photo, recording or other file is" if one else f"{media.missing:,} photos or other files are"
            remarks.warn(f"{what} mentioned but not in the export.")
        if media.unreadable:
            one = media.unreadable == 1
            remarks.warn(f"{'One file' if one else f'{media.unreadable:,} files'} beside the chat could not be read.")


def shown(path: tuple[Step, ...]) -> str:
    """A path as it is written in a place: "chats/list/0/messages"."""
    return "/".join(map(text, path))
