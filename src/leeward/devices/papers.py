"""What can go on paper: the person's devices and what they noted in the check. Without findings about apps."""

from collections.abc import Sequence

from leeward.devices import marks, outcomes
from leeward.devices.models import Check, Device
from leeward.library.devices import ITEMS
from leeward.plan import hiding
from leeward.plan.choices import State
from leeward.printing.sheet import Entry, Section


def sections() -> Sequence[Section]:
    """Two short sections of the open vault, each left out where it is empty. Hidden places are scrubbed out."""
    terms = hiding.hidden_terms()
    devices = tuple(_device(device, terms) for device in Device.objects.all())
    noted = tuple(
        _check(key, row, terms) for key, rows in marks.checks().items() for row in rows if row.state != State.NOT_MINE
    )
    found = (Section("devices_own", "My devices", devices), Section("devices_check", "Devices and accounts", noted))
    return [section for section in found if section.entries]


def _device(device: Device, terms: Sequence[str]) -> Entry:
    note = " ".join(part for part in (device.opens, device.note) if part)
    return Entry(hiding.scrub(device.name, terms), outcomes.of_device(device.answers).text, hiding.scrub(note, terms))


def _check(key: str, row: Check, terms: Sequence[str]) -> Entry:
    said = ITEMS[key].said.text if key in ITEMS else key.replace("-", " ").capitalize()  # of an earlier library
    text = said + (f" ({row.about})" if row.about else "")
    return Entry(hiding.scrub(text, terms), State(row.state).label, hiding.scrub(row.note, terms))
