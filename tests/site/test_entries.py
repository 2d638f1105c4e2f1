from leeward.site import begun, chosen, entries
from leeward.vault.registries import Way, carry_over, navigation, standings, ways


def test_what_this_part_registers_is_there_once():
    before = len(navigation), len(standings), len(carry_over)
    entries.register()
    assert (len(navigation), len(standings), len(carry_over)) == before
    assert {begun.recognise, begun.contact, begun.resist, begun.heal} <= set(standings)
    assert chosen.carry_over in list(carry_over)
    assert ways[Way.START] == "site:start"


def test_start_stands_first_and_settings_last():
    order = [entry.label for entry in sorted(navigation, key=lambda entry: entry.order)]
    assert order[0] == "Start"
    assert order[-1] == "Settings"
    assert order.index("My plan") < order.index("Messages") < order.index("Help")
