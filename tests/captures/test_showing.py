from dataclasses import replace

from leeward.captures import showing, told

VISITED = {
    "began": "2026-03-02T21:14:05+00:00", "ended": "2026-03-02T21:14:20+00:00", "final": "https://example.org/2", "status": 200,
    "ip": "93.184.216.34", "headers": [["Server", "x"], ["Date", "y"]], "certificate": {"sha256": "ab"}, "browser": "Chrome/1",
    "tall": 20_000, "cut": True, "loaded": False, "left_out": 1, "refused": ["router"], "records": 3,
}  # fmt: skip


def test_what_was_typed_is_told_and_what_is_not_known_is_left_out(post):
    said = dict(showing.about(told.capture(post)))
    assert said["Seen"] == "2 March 2026, 21:14 (about then)"
    assert (said["Account"], said["Kept by"]) == ("Rex R.", "a picture of the screen")
    assert "Visited" not in said
    assert "Seen" not in dict(showing.about(replace(told.capture(post), seen_at=None, account="")))


def test_a_visit_is_told_with_its_times_in_utc_and_all_that_is_missing(post):
    said = dict(showing.about(replace(told.capture(post), visited=VISITED)))
    assert said["Visited"] == "2 March 2026, 21:14:05 to 21:14:20 (UTC)"
    assert (said["Ended at"], said["Answer of the site"]) == ("https://example.org/2", "Code 200")
    assert said["Headers"] == "Server: x\nDate: y"
    for words in (
        "first 16,000 of 20,000 pixels",
        "brought more",
        "still loading",
        "1 answer",
        "1 device in your own network",
    ):
        assert words in said["Left out"]


def test_files_are_told_by_what_they_are(post):
    [shown] = showing.files(told.capture(post))
    assert (shown.number, shown.label, shown.can_show) == (post.files.get().pk, "The file as it came", True)
