import pytest

from leeward.court.preflight.items import Kind
from leeward.court.preflight.words import digits, finds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ring +44 7700 900123 now", Kind.PHONE),
        ("07700 900 123", Kind.PHONE),
        ("(020) 7946 0123", Kind.PHONE),
        ("\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663", Kind.PHONE),
        ("write to ada.new@example.org", Kind.EMAIL),
        ("https://maps.example.org/?q=1", Kind.MAP),
        ("51.5007, -0.1246", Kind.MAP),
        ("I live at 12 elm road", Kind.ADDRESS),
        ("at 4 Mill Court", Kind.ADDRESS),
        ("behind Station Road", Kind.ADDRESS),
        ("Hauptstraße 5", Kind.ADDRESS),
        ("Flat 3", Kind.ADDRESS),
        ("ZZ1 1AB", Kind.ADDRESS),
        ("Anytown, CA 90000", Kind.ADDRESS),
        ("I will come to the school", Kind.CHILD),
    ],
)
def test_it_is_found(text, kind):
    assert kind in {find.kind for find in finds(text)}


@pytest.mark.parametrize(
    "text", ["", "Where are you", "on 02/03/2025 at 21:14", "2025-03-02", "it cost 1200", "5 minutes away"]
)
def test_ordinary_words_are_not(text):
    assert list(finds(text)) == []


def test_two_spellings_of_a_number_are_one():
    same = {find.same for text in ("+44 7700 900123", "07700 900123") for find in finds(text)}
    assert len(same) == 1
    assert digits("+44 (0)7") == "4407"
