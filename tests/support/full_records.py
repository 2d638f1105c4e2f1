"""Something in every table of the rooms of records, for the full notebook: incidents, and the log signed."""

from datetime import date, datetime, time

from leeward.evidence import proving
from leeward.evidence.models import Stamp, StampTry
from leeward.evidence.stamping import kept
from leeward.incidents import logbook
from leeward.incidents.files import Arrived
from leeward.vault import opened
from leeward.vault.opened import OpenVault


def fill(say: str, today: date) -> None:
    """Put `say` into every text of these rooms of the open notebook."""
    vault, flat = opened.require(), " ".join(say.split())
    given = {
        "what": say, "certainty": "about", "happened_at": datetime.combine(today, time(8)), "zone": "Europe/London",
        "place": f"By the gate {flat}"[:300], "kinds": ["visit", "message"], "channel": flat[:100], "identifier": flat[:500],
        "exact_words": say, "technology": say, "how_known": say, "witnesses": say, "kept_elsewhere": say, "effect": say,
        "fear": 7, "told_to": ["police"], "told_whom": flat[:200], "officer": flat[:200], "badge": flat[:100],
        "reference": flat[:100], "told_on": today, "result": say, "order_ref": 1, "order_name": flat[:200],
        "paragraph": flat[:100], "response": say,
    }  # fmt: skip
    files = [_file(vault, name, say) for name in ("gate", "letter")]
    row = logbook.write(vault, given, files, captured=flat[:300], original_at=flat[:300])
    logbook.add(row, {"about": "what", "corrects": True, "words": say})
    logbook.add(row, {"about": "when", "certainty": "day", "happened_at": datetime.combine(today, time())})
    logbook.witness(row, {"name": flat[:200], "contact": flat[:300], "was_there": True, "words": say})
    first = proving.checkpoint_now()
    logbook.write(vault, {"what": say, "certainty": "unknown", "zone": "UTC", "in_danger": True, "hide_place": True})
    second = proving.checkpoint_now()
    kept.choose("http://127.0.0.1:9/stamp", "")
    StampTry.objects.create(checkpoint=second, address="http://127.0.0.1:9/stamp", sentence=say)
    for number in (1, 2):
        Stamp.objects.create(
            checkpoint=first, address="http://127.0.0.1:9/stamp", answer=b"0", signer=flat[:500], serial=f"{number}",
            stamped_at=first.made_at,
        )  # fmt: skip


def _file(vault: OpenVault, name: str, say: str) -> Arrived:
    with vault.blobs.create() as writer:
        writer.write(f"{name} {say}".encode())
        return Arrived(f"{name}.txt", writer.finish())
