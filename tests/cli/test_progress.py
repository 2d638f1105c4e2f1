from leeward.cli.progress import counting


def test_nothing_is_drawn_where_nobody_watches(capsys):
    with counting("Reading", 10) as advance:
        advance(5)
    captured = capsys.readouterr()
    assert captured.out == captured.err == ""
