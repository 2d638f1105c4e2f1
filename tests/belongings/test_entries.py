from django.urls import reverse

from leeward.belongings import checking, loose, sections
from leeward.history import removing
from leeward.plan.sheets import sheets
from leeward.vault import checking as vault_checking
from leeward.vault import registries
from leeward.vault.registries import Way


def test_the_four_pages_can_be_led_to_from_below():
    pages = {Way.PAPERS: "papers", Way.MONEY: "money", Way.BAG: "bag", Way.LEANING: "leaning"}
    assert {way: registries.way(way) for way in pages} == {
        way: reverse(f"belongings:{name}") for way, name in pages.items()
    }


def test_the_rooms_below_know_what_to_ask():
    assert sections.sections in list(sheets)
    assert loose.held_here in list(removing.held_above)
    assert checking.check in vault_checking._more
