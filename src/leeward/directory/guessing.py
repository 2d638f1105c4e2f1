"""Which country's numbers to show before the person has chosen: a guess from the browser's language, nothing else.

The guess is said to be one wherever it is used. "en-GB" may be read in Scotland, and anybody may be away from home.
"""

import re

from leeward.directory.lines import Country, for_country

_REGION = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})\b")
_UNITED_KINGDOM = "GB-ENG"  # a language tag does not know the four countries; most people live in this one


def guess(accept_language: str) -> Country | None:
    """The country of the first language that names a listed one ("de-AT,de;q=0.9"), or None. Weights are not read:
    browsers list by preference.
    """
    for region in _REGION.findall(accept_language):
        code = region.upper()
        if found := for_country(_UNITED_KINGDOM if code == "GB" else code):
            return found
    return None
