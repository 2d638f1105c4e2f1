"""Web pages that the program imessage-exporter makes of Apple's Messages. A physical record is a message or notice."""

import re
from collections.abc import Iterator

from leeward.readers.dated import Dated
from leeward.readers.encoding import decode_head, of_stream
from leeward.readers.imessage.exported import Exported, message, replies_of
from leeward.readers.imessage.exported_html import exported
from leeward.readers.lines import blocks, until_broken
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Place, Problem, Record, Skipped
from leeward.words.sources import Source

_HEAD = 128 * 1024
_BEGINS = re.compile(r"\ufeff?\s*(?:<!doctype html>\s*)?<html", re.IGNORECASE)
_OURS = re.compile(
    r'<div class="message"[^>]*>\s*<div class="(?:sent|received)|<div class ?="announcement"', re.IGNORECASE
)
SHOWN_TWICE = "a reply that stands in its own place too"

NOTES = FormatNotes(
    label="Messages as web pages (imessage-exporter)",
    produced_by="the free program imessage-exporter, with the format html",
    extensions=(".html", ".htm"),
    how_to_export={
        "Mac": (
            "Somebody who knows the terminal runs imessage-exporter with “--format html”.",
            "It makes one page for each conversation. Choose the page, or the folder with its attachments.",
            "The file chat.db itself holds more. Leeward can read it too.",
        ),
    },
    how_long="Minutes, once the program is there.",
    other_may_notice=(
        "Making the export tells nobody.",
        "Opened in a browser, such a page may load pictures of links. Leeward itself loads nothing.",
    ),
    missing_by_design=(
        "The zone of the times: they are those of the computer that made the export.",
        "The words of messages that were unsent.",
    ),
    limits=("What an app in a message held is read only as far as it stands as text in the page.",),
)


class IMessageExporterHtml:
    """The reader. Holds no state."""

    name = "imessage_exporter_html"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the first message in the page."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        return 0.93 if _BEGINS.match(text) and _OURS.search(text) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one for the replies that stand twice, one for the messages."""
        twins, _ = replies_of(_found(source, first_look=True))
        origins, media = Origins(self.name, source), Media(source.beside, hashing=options.hash_attachments)
        conversation = source.name.rpartition(".")[0] or source.name
        dated = Dated()
        for one in _found(source):
            place = Place(
                line=one.line,
                end_line=max(one.end_line, one.line),
                message_id=one.guid or None,
                member=source.member,
            )
            if not one.stamp:
                yield Problem(source.name, place, "This message has no time, so it is damaged or of another form.")
            elif one.nested and one.twin in twins:
                yield Skipped(place, SHOWN_TWICE)
            else:
                yield dated.see(message(one, origins, media, place, conversation))
        dated.remark(options.remarks)


READER = IMessageExporterHtml()


def _found(source: Source, *, first_look: bool = False) -> Iterator[Exported]:
    with source.open() as stream:
        encoding = of_stream(stream)
    with source.open() as stream:
        found = (until_broken if first_look else blocks)(stream, encoding)
        yield from exported(block.text for block in found)
