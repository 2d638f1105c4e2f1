from leeward.cli import command


def test_the_exit_statuses_are_those_of_the_contract():
    assert (command.DONE, command.DONE_BUT, command.UNUSABLE) == (0, 1, 2)
