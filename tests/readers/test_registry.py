from pathlib import Path

import pytest

from leeward.readers.errors import NoSuchFormat
from leeward.readers.registry import READERS, by_name

DOCS = Path(__file__).parents[2] / "docs" / "formats"


def test_names_are_unique_and_lead_back():
    assert len({reader.name for reader in READERS}) == len(READERS)
    assert all(by_name(reader.name) is reader for reader in READERS)


def test_an_unknown_name_is_told_the_known_ones():
    with pytest.raises(NoSuchFormat, match="whatsapp_txt, table_csv, lines_json"):
        by_name("whatsap")


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_reader_has_its_page_and_its_notes(reader):
    assert (DOCS / f"{reader.name}.md").read_text("utf-8").startswith(f"# {reader.name}: ")
    assert f"({reader.name}.md)" in (DOCS / "README.md").read_text("utf-8")
    notes = reader.notes
    for sentences in (notes.other_may_notice, notes.missing_by_design, notes.limits, *notes.how_to_export.values()):
        assert sentences
        assert all(sentence.endswith(".") for sentence in sentences)
    assert all(extension.startswith(".") for extension in notes.extensions)
