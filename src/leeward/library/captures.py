"""Public posts that are kept: what a visit to a page does, who may notice, and what is better left. No legal advice."""

from leeward.library.content import Said, all_said

_FILE = "captures.toml"

NOTICE: tuple[Said, ...] = all_said(_FILE, "notice")
"""What a site, the other party and the network may notice of a visit."""

HAPPENS: tuple[Said, ...] = all_said(_FILE, "happens")
CARE: tuple[Said, ...] = all_said(_FILE, "care")
OWN: tuple[Said, ...] = all_said(_FILE, "own")
"""For a picture of the screen that the person takes."""

PROOF: tuple[Said, ...] = all_said(_FILE, "proof")
REPORT: tuple[Said, ...] = all_said(_FILE, "report")

SAID: tuple[Said, ...] = (*NOTICE, *HAPPENS, *CARE, *OWN, *PROOF, *REPORT)
