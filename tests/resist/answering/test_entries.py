from leeward.people.guard import contact_actions
from leeward.resist.answering import work
from leeward.vault.registries import carry_over


def test_every_page_that_prepares_an_answer_asks_first():
    ours = {name for name in contact_actions if name.startswith("resist:")}
    assert {
        f"resist:{name}" for name in ("write", "answer_lines", "own_answer", "draft", "let_lie", "answer_sent")
    } <= ours


def test_manner_and_pause_are_carried_over_after_the_words():
    entries = list(carry_over)
    assert work.carry_over in entries
    assert entries.index(work.carry_over) > 0
