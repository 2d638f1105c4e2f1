"""The services the program operates itself: accounts, what is held, what goes out, a helper who reads instead."""

from leeward.library.content import Said, all_said

_FILE = "contact.toml"

FIRST: tuple[Said, ...] = all_said(_FILE, "first")
"""What stands before anything is connected or changed."""

ACCOUNTS: tuple[Said, ...] = all_said(_FILE, "account")
"""What an account is, and what happens with its password."""

REGULAR: tuple[Said, ...] = all_said(_FILE, "regular")
"""What looking again by itself does and does not do; read before it is turned on."""

AHEAD: tuple[Said, ...] = all_said(_FILE, "ahead")
"""What to know before something is changed at a service."""

HELD: tuple[Said, ...] = all_said(_FILE, "held")
"""What the quiet place is."""

OPENING: tuple[Said, ...] = all_said(_FILE, "opening")
"""Before a held message is opened."""

BUFFER: tuple[Said, ...] = all_said(_FILE, "buffer")
"""What a helper reads first, who reads in the person's stead. It leaves the vault with the messages."""

OUTBOX: tuple[Said, ...] = all_said(_FILE, "outbox")
"""What may be noticed when something is sent."""

UNKNOWN: tuple[Said, ...] = all_said(_FILE, "unknown")
"""What can be done when nobody knows whether a message went."""

LISTS: tuple[Said, ...] = all_said(_FILE, "list")
"""What a file of numbers for a phone does and does not do; read before it is made."""

SAID: tuple[Said, ...] = (
    *FIRST, *ACCOUNTS, *REGULAR, *AHEAD, *HELD, *OPENING, *BUFFER, *OUTBOX, *UNKNOWN, *LISTS,
)  # fmt: skip
