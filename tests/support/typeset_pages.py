"""PDFs with a text layer, made for tests: each page is a list of lines."""

import typst


def typeset(pages):
    """The PDF. An empty page holds a drawn square and no text."""
    shown = "\n#pagebreak()\n".join(
        " \\\n".join(f'#"{line}"' for line in lines) if lines else "#square(size: 10pt)" for lines in pages
    )
    fonts = typst.Fonts(include_system_fonts=False)
    return typst.compile(f"#set page(width: 16cm)\n{shown}\n".encode(), format="pdf", font_paths=fonts, timestamp=0)
