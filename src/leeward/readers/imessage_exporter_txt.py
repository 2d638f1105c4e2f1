"""Text files that the program imessage-exporter makes of Apple's Messages. A physical record is a message or notice.

Lines before the first message are one problem each, where they are not blank.
"""

from collections.abc import Iterator

from leeward.readers.dated import Dated
from leeward.readers.encoding import decode_head, of_stream
from leeward.readers.imessage.exported import Exported, message, replies_of
from leeward.readers.imessage.exported_lines import Stray, exported, is_stamp
from leeward.readers.lines import blocks, line_texts, until_broken
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Place, Problem, Record, Skipped
from leeward.words.sources import Source

_HEAD = 16 * 1024
SHOWN_TWICE = "a reply that stands in its own place too"

NOTES = FormatNotes(
    label="Messages as text (imessage-exporter)",
    produced_by="the free program imessage-exporter, with the format txt",
    extensions=(".txt",),
    how_to_export={
        "Mac": (
            "Somebody who knows the terminal runs imessage-exporter with “--format txt”.",
            "It makes one text file for each conversation. Choose the file, or the folder with its attachments.",
            "The file chat.db itself holds more. Leeward can read it too.",
        ),
    },
    how_long="Minutes, once the program is there.",
    other_may_notice=(
        "Making the export tells nobody.",
        "The files are not locked: take care where you keep them.",
    ),
    missing_by_design=(
        "The zone of the times: they are those of the computer that made the export.",
        "Who sent a message, where the program was told another name than “Me” for you.",
        "The words of messages that were unsent.",
    ),
    limits=("A text that looks like a line of the program itself may be taken for one.",),
)


class IMessageExporterTxt:
    """The reader. Holds no state."""

    name = "imessage_exporter_txt"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the first line that is not blank."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        for line in text.lstrip("\ufeff").split("\n"):
            if line.strip():
                return 0.93 if is_stamp(line.rstrip("\r")) else 0.0
        return 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one for the replies that stand twice, one for the messages."""
        twins, has_me = replies_of(one for one in _found(source, first_look=True) if isinstance(one, Exported))
        origins, media = Origins(self.name, source), Media(source.beside, hashing=options.hash_attachments)
        conversation = source.name.rpartition(".")[0] or source.name
        dated = Dated()
        for one in _found(source):
            if isinstance(one, Stray):
                place = Place(line=int(one), member=source.member)
                yield Problem(source.name, place, "This line stands before the first message.")
                continue
            place = Place(line=one.line, end_line=max(one.end_line, one.line), member=source.member)
            if one.notice and not one.stamp:
                yield Problem(source.name, place, "The program could not read this notice when it made the export.")
            elif one.nested and one.twin in twins:
                yield Skipped(place, SHOWN_TWICE)
            else:
                one.sent = one.sent if one.sent is not None or not has_me or one.notice else one.sender == "Me"
                yield dated.see(message(one, origins, media, place, conversation))
        dated.remark(options.remarks)


READER = IMessageExporterTxt()


def _found(source: Source, *, first_look: bool = False) -> Iterator[Exported | Stray]:
    with source.open() as stream:
        encoding = of_stream(stream)
    with source.open() as stream:
        yield from exported(line_texts((until_broken if first_look else blocks)(stream, encoding)))
