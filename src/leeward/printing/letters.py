"""Letterforms for words in any script: those of the typst wheel, and three packages of fonts where installed.

`manimgx-fonts` (Noto: Hebrew, Devanagari, Thai and more, emoji), `manimgx-fonts-cjk` (Noto: Chinese, Japanese, Korean)
and `fontpkg-amiri` (Arabic), all under the SIL Open Font Licence 1.1. No font of the machine is used: the same words
give the same pages. Arabic is set in Amiri, since words set in Noto Sans Arabic or DejaVu cannot be copied letter for
letter from the PDF (tried 2026-12-01 with typst 0.15).
"""

from functools import cache
from importlib.util import find_spec

import typst

_PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk", "fontpkg_amiri")
_FIRST = ("Libertinus Serif", "Noto Sans", "Amiri", "Noto Sans Arabic", "Noto Sans Hebrew")
_LAST = ("Noto Sans CJK SC", "Noto Emoji", "Noto Sans Symbols", "DejaVu Sans Mono")
_PASSED_OVER = ("New Computer Modern", "New Computer Modern Math", "Noto Sans CJK HK", "Noto Sans CJK JP",
                "Noto Sans CJK KR", "Noto Sans CJK TC")  # fmt: skip


@cache
def fonts() -> typst.Fonts:
    """All that is installed, for `typst.compile`."""
    found = [find_spec(package) for package in _PACKAGES]
    folders = [folder for spec in found if spec for folder in spec.submodule_search_locations or ()]
    return typst.Fonts(include_system_fonts=False, font_paths=folders)


@cache
def families() -> tuple[str, ...]:
    """Their names in the order in which a sign is looked for."""
    there = {name for name in fonts().families() if name not in _PASSED_OVER}
    between = sorted(there - set(_FIRST) - set(_LAST))
    return tuple(name for name in (*_FIRST, *between, *_LAST) if name in there)
