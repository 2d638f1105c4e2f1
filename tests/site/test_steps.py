from leeward.site.steps import steps


def test_only_steps_whose_part_exists_are_shown():
    shown = list(steps())
    assert (shown[0].number, shown[0].label, shown[0].url) == (1, "Recognise", "/m/")
    assert [step.number for step in shown] == sorted({step.number for step in shown})
