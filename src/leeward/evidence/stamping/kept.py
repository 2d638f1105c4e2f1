"""Stamps of the open vault: the service the person chose, asking it once, what came of it."""

from dataclasses import dataclass
from typing import Any

from leeward.evidence.errors import StampError
from leeward.evidence.models import Checkpoint, Stamp, StampTry
from leeward.evidence.stamping import answers, asking
from leeward.vault.models import Setting

_KEY = "evidence_stamps"


@dataclass(frozen=True, slots=True)
class Service:
    """Whom to ask. `roots` are PEM certificates it is checked by, "" for those of this device."""

    address: str
    roots: str = ""


def service() -> Service | None:
    """The service the person chose; None while stamps are off, as they are at first."""
    kept: dict[str, Any] | None = Setting.get(_KEY)
    return Service(kept["address"], kept["roots"]) if kept else None


def choose(address: str, roots: str) -> Service:
    """Turn stamps on. Asks nobody. Raises AddressWrong or CertificateUnclear."""
    found = Service(asking.sound(address), roots.strip())
    if found.roots:
        answers.trusted(found.roots)
    Setting.put(_KEY, {"address": found.address, "roots": found.roots})
    return found


def turn_off() -> None:
    """Nothing is asked any more; stamps that came stay."""
    Setting.put(_KEY, None)


def ask_for(checkpoint: Checkpoint, chosen: Service) -> Stamp | StampTry:
    """Ask once for a stamp over the signed note. What came of it is a row: a stamp, or why there is none."""
    message = checkpoint.note.encode()
    question = answers.question(message)
    try:
        answer = asking.ask(chosen.address, question.data)
        said = answers.checked(answer, message, question.nonce, chosen.roots)
    except StampError as error:
        return StampTry.objects.create(checkpoint=checkpoint, address=chosen.address, sentence=str(error))
    return Stamp.objects.create(
        checkpoint=checkpoint,
        address=chosen.address,
        answer=answer,
        roots=chosen.roots,
        signer=said.signer,
        serial=said.serial,
        stamped_at=said.stamped_at,
    )


def waiting() -> list[Checkpoint]:
    """States for which a stamp was asked and none came so far, the newest first."""
    return list(Checkpoint.objects.filter(tries__isnull=False, stamps=None).distinct())
