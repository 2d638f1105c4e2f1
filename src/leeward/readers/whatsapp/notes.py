"""What a person should know before and after they export a chat from WhatsApp."""

from leeward.readers.protocol import FormatNotes

NOTES = FormatNotes(
    label="WhatsApp chat (text export)",
    produced_by="WhatsApp on Android and iPhone: “Export chat”",
    extensions=(".txt", ".zip"),
    how_to_export={
        "Android": (
            "Open the chat.",
            "Tap the three dots, then More, then Export chat.",
            "Choose “Include media” if photos and voice messages matter. “Without media” holds more messages.",
            "Save the file where only you can get at it. Do not mail it to an account that others can read.",
        ),
        "iPhone": (
            "Open the chat and tap the name at the top.",
            "Scroll down and tap Export Chat.",
            "Choose “Attach Media” or “Without Media”.",
            "Tap “Save to Files” and choose a place on the phone. Do not mail it to an account that others can read.",
        ),
    },
    how_long="A minute or two without media; with media up to a quarter of an hour.",
    other_may_notice=(
        "Exporting a chat tells nobody: the other side gets no message about it.",
        "Someone who can use your phone, or a computer linked to your WhatsApp, may see the file or the open app.",
        "The other side can switch on “advanced chat privacy”. Then this chat cannot be exported; both of you see it.",
    ),
    missing_by_design=(
        "Messages deleted before the export: only the note that there was one, if that.",
        "What an edited message said before, and who reacted with what.",
        "Which message another one answers.",
        "When a message was read.",
        "View-once photos and videos.",
        "The time zone: times are those of the phone that made the export.",
        "Media, if the export was made without it; media that was never loaded onto the phone.",
    ),
    limits=(
        "WhatsApp stops near 40,000 messages without media and near 10,000 with media. It keeps the newest ones.",
        "The order of day and month is not marked; Leeward finds it out from the whole file, or asks.",
    ),
)
