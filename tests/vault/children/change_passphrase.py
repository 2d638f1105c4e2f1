"""Changes the passphrase of a vault to and fro, and its recovery code, and says each change once it is made."""

import sys
from pathlib import Path

from leeward.vault import header, rekeying, unlocking

folder = Path(sys.argv[1])
words = ["correct horse battery", "battery horse correct"]
found = header.read(folder)
master = unlocking.try_key(folder, found, found.slots[0].kind, words[0].encode())
vault = unlocking.open_in_child(folder, master)
print("ready", flush=True)  # noqa: T201 - the parent reads it
while True:
    rekeying.change_passphrase(vault, *words)
    words.reverse()
    print(words[0], flush=True)  # noqa: T201
    rekeying.make_recovery_code(vault)
    rekeying.drop_recovery_code(vault)
