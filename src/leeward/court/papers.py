"""The texts that lie in a bundle: what it is, for an expert, a draft certificate, notes for some countries. Plain.

The texts are files beside this one, so that they can be read and changed as text. Each says of itself that it is
information and no advice; none was checked by a lawyer.
"""

from dataclasses import dataclass
from importlib.resources import files as resources
from string import Template

from leeward import __version__

NOTES = ("england-wales", "european-union", "canada", "australia")


@dataclass(frozen=True, slots=True)
class About:
    """What the texts say of this bundle. `chosen`: one line on what was chosen; numbers are counts."""

    chosen: str
    shown: int
    withheld: int
    originals: int
    originals_withheld: int
    records: int
    fingerprint: str


def written(about: About) -> dict[str, bytes]:
    """Each text by its name below `data/`."""
    return {
        "start-here.txt": _text("start", about),
        "for-an-expert.txt": _text("expert", about),
        "legal/draft-certificate-us-fre-902-14.txt": _text("certificate", about),
        **{f"legal/notes-{name}.txt": _text(name, about) for name in NOTES},
    }


def _text(name: str, about: About) -> bytes:
    text = resources("leeward.court").joinpath("texts", f"{name}.txt").read_text(encoding="utf-8")
    gone = about.originals_withheld
    said = {
        "version": __version__,
        "chosen": about.chosen,
        "shown": f"{about.shown:,}",
        "withheld": f"{about.withheld:,}",
        "originals": f"{about.originals:,}",
        "originals_note": f" ({gone:,} withheld, see data/sources.csv)" if gone else "",
        "records": f"{about.records:,}",
        "fingerprint": about.fingerprint,
    }
    return Template(text).substitute(said).encode()
