"""Instagram's download as JSON: message_N.json of a conversation."""

from collections.abc import Iterator

from leeward.readers.json_records import head_of
from leeward.readers.meta import thread
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Record
from leeward.words.sources import Source

NOTES = FormatNotes(
    label="Instagram (JSON)",
    produced_by="Instagram: “Download your information”",
    extensions=(".json",),
    how_to_export={
        "App or browser": (
            "Open Settings, then Accounts Centre, “Your information and permissions”, “Download your information”.",
            "Choose Instagram, only “Messages”, “Download to device”, all time, and the format JSON (not HTML).",
            "Wait for the message that the file is ready, download the zip and choose it as it is.",
        ),
    },
    how_long="From minutes to some days, until Instagram has made the file.",
    other_may_notice=(
        "The other party is not told.",
        "Instagram writes to the email address of the account when a download is asked for and when it is ready.",
        "Somebody who can open the account can see and download the file for some days.",
    ),
    missing_by_design=(
        "Messages that were unsent, and those in vanish mode.",
        "What a message said before it was edited, and whether it was read.",
        "Messages that are encrypted from end to end may be missing.",
    ),
    limits=(
        "A long conversation is spread over message_1.json, message_2.json and so on: choose them all.",
        "Whether a file is from Messenger or Instagram cannot always be told by the file: then Messenger is assumed.",
    ),
)


class InstagramJson:
    """The reader. Holds no state."""

    name = "instagram_json"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the names of its fields in the first 64 KiB, and by Instagram's name in the path or in an address."""
        sure = thread.likeness(source)
        if not sure:
            return 0.0
        instagram, facebook = thread.signs(source)
        if instagram and not facebook:
            return sure * 0.95
        # Messenger's own files begin with the people. What does not is taken for Instagram.
        return sure * (0.92 if not facebook and '"participants"' not in head_of(source) else 0.4)

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes, since the title stands at the end."""
        return thread.records(self.name, source, options)


READER = InstagramJson()
