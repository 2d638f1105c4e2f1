import dataclasses

import pytest

from leeward.printing.sheet import Entry, Section, Sheet


def test_an_entry_needs_only_its_words():
    assert Entry("Keys") == Entry("Keys", "", "")


def test_a_sheet_is_never_changed_in_place():
    sheet = Sheet("Notes", (Section("money", "Money", (Entry("Cash"),)),))
    with pytest.raises(dataclasses.FrozenInstanceError):
        sheet.title = "Other"
    assert hash(sheet) == hash(dataclasses.replace(sheet))
