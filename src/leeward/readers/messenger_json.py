"""Facebook Messenger's download as JSON: message_N.json of a conversation, and that of encrypted chats."""

from collections.abc import Iterator

from leeward.readers.meta import thread
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Record
from leeward.words.sources import Source

NOTES = FormatNotes(
    label="Facebook Messenger (JSON)",
    produced_by="Facebook: “Download your information”; Messenger: its own download of encrypted chats",
    extensions=(".json",),
    how_to_export={
        "Browser or app": (
            "Open Accounts Centre, then “Your information and permissions”, then “Download your information”.",
            "Choose Facebook, only “Messages”, “Download to device”, all time, and the format JSON (not HTML).",
            "Wait for the message that the file is ready, download the zip and choose it as it is.",
        ),
        "Encrypted chats (browser)": (
            "On messenger.com open Settings, “Privacy and safety”, “End-to-end encrypted chats”, “Message storage”.",
            "Choose the download of the stored data, and later “Download file”.",
        ),
    },
    how_long="From minutes to some days, until Facebook has made the file.",
    other_may_notice=(
        "The other party is not told.",
        "Facebook writes to the email address of the account when a download is asked for and when it is ready.",
        "Somebody who can open the account can see and download the file for some days.",
    ),
    missing_by_design=(
        "Messages that were removed for everyone: only that there was one, sometimes not even that.",
        "What a message said before it was edited, and whether it was read.",
        "Chats with end-to-end encryption are not in the usual download; they have one of their own.",
    ),
    limits=(
        "A long conversation is spread over message_1.json, message_2.json and so on: choose them all.",
        "Whether a file is from Messenger or Instagram cannot always be told by the file: then Messenger is assumed.",
    ),
)


class MessengerJson:
    """The reader. Holds no state."""

    name = "messenger_json"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the names of its fields in the first 64 KiB."""
        sure = thread.likeness(source)
        if not sure:
            return 0.0
        instagram, facebook = thread.signs(source)
        return sure * (0.9 if facebook or not instagram else 0.5)

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes, since the title stands at the end."""
        return thread.records(self.name, source, options)


READER = MessengerJson()
