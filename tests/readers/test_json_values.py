from leeward.readers import json_values as jv


def test_nothing_is_an_error():
    for odd in (None, [], {}, "x", "1e999", float("nan"), float("inf"), 10**400, True, "\ud800"):
        jv.text(odd).encode()
        assert jv.whole(odd) is odd or not jv.whole(odd)
        assert jv.from_iso(odd) == (None, None)
        jv.from_unix(odd, 1000)
        jv.plain([odd])


def test_moments():
    assert jv.from_unix("1704103200").isoformat() == "2024-01-01T10:00:00"
    assert jv.from_unix(1704103200123, 1000).isoformat() == "2024-01-01T10:00:00.123000"
    assert jv.from_unix(10**18) is None
    assert jv.from_iso("2024-01-01 10:00:00 UTC")[1] == "+00:00"
    assert jv.from_iso("2024-01-01T10:00:00.5-03:30")[1] == "-03:30"
    assert jv.from_iso("2024-01-01 10:00:00")[1] is None


def test_extra_is_small_and_clean():
    assert jv.kept({"a": None, "b": "", "c": [1, float("nan")], "d": False}) == {"c": [1, None], "d": False}
    assert len(jv.plain(list(range(1000)))) == 100
