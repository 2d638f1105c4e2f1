from leeward.library import forced


def keys_of(group):
    return {line.key for line in forced.GROUPS[group].lines}


def test_the_groups_stand_in_the_order_of_time_and_end_with_the_limits():
    assert tuple(forced.GROUPS) == ("before", "moment", "after", "cannot")
    assert all(group.lines for group in forced.GROUPS.values())


def test_every_line_stands_in_one_group():
    lines = [line for group in forced.GROUPS.values() for line in group.lines]
    assert len(lines) == len({line.key for line in lines})
    assert all(line.key.startswith(f"{name}-") for name, group in forced.GROUPS.items() for line in group.lines)


def test_it_says_that_there_is_no_second_notebook():
    line = next(line for line in forced.GROUPS["cannot"].lines if line.key == "cannot-second")
    assert line.text.startswith("There is no second")


def test_the_body_comes_before_the_data():
    assert forced.GROUPS["moment"].lines[0].key == "moment-body"
    assert "Opening it can be the right thing" in forced.LEAD.detail


def test_what_may_help_beforehand_is_there():
    assert {"before-little", "before-copy", "before-device", "before-remove"} <= keys_of("before")


def test_all_of_it_is_on_the_shelf():
    lines = [line for group in forced.GROUPS.values() for line in group.lines]
    assert set(forced.SAID) == {forced.LEAD, *(group.said for group in forced.GROUPS.values()), *lines}
