"""What pages call the channels that messages come from. A name not listed here is shown as it is."""

NAMES = {
    "whatsapp": "WhatsApp",
    "sms": "Text messages",
    "telegram": "Telegram",
    "signal": "Signal",
    "imessage": "Messages (Apple)",
    "csv": "From a table",
    "table": "From a table",
    "jsonl": "From a list",
    "lines": "From a list",
    "email": "Email",
    "call": "Phone calls",
    "line": "LINE",
    "kakaotalk": "KakaoTalk",
    "viber": "Viber",
    "linkedin": "LinkedIn",
    "google": "Google",
    "messenger": "Messenger",
    "instagram": "Instagram",
    "discord": "Discord",
    "x": "X (Twitter)",
    "matrix": "Matrix",
    "snapchat": "Snapchat",
    "dating": "Dating app",
    "outlook": "Outlook",
    "bank": "Payment references",
    "ourfamilywizard": "OurFamilyWizard",
}

_NO_READER = {"calls": "Phone calls", "post": "By post", "elsewhere": "In another way"}

BY_HAND = ("calls", "sms", "whatsapp", "signal", "telegram", "email", "post", "elsewhere")
"""The ways to reach somebody that can be chosen by hand, in the order in which they are offered."""


def label(name: str) -> str:
    """What to show for a channel: “WhatsApp” for “whatsapp”."""
    return NAMES.get(name) or _NO_READER.get(name) or name.replace("_", " ").capitalize()
