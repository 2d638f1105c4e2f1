from datetime import UTC, datetime, timedelta

from leeward.resist.models import Draft

PAGE = "/t/s/l/"


def test_each_says_what_became_of_it_and_no_word_of_it_stands_there(ada, rex):
    now = datetime.now(UTC)
    for more in (
        {},
        {"sent_at": now},
        {"put_away_at": now},
        {"copied_at": now},
        {"wait_until": now + timedelta(hours=1)},
    ):
        Draft.objects.create(text="Friday works.", person=rex, **more)
    page = ada.get(PAGE).text
    for words in ("Begun.", "that you sent it yourself", "You gave no answer after all.", "You copied it on", "It lies until", "To Rex."):  # fmt: skip
        assert words in page
    assert "Friday works." not in page
    assert "5 answers" in page


def test_a_pause_that_is_over_is_said_no_more(ada):
    Draft.objects.create(text="Friday works.", wait_until=datetime.now(UTC) - timedelta(hours=1))
    assert "Begun." in ada.get(PAGE).text


def test_empty_ones_are_left_out_and_an_empty_list_says_so(ada):
    Draft.objects.create(text="")
    assert "No answer was begun yet" in ada.get(PAGE).text


def test_long_lists_have_pages(ada):
    Draft.objects.bulk_create(Draft(text=f"Answer {number}.") for number in range(60))
    assert "Older answers" in ada.get(PAGE).text
    assert "Newer answers" in ada.get(PAGE, {"p": "2"}).text
    assert ada.get(PAGE, {"p": "x" * 50}).status_code == 200


def test_it_needs_an_open_notebook_and_shows_no_other(client, ada, open_another, browser_of):
    Draft.objects.create(text="Friday works.")
    assert client.get(PAGE).url.startswith("/o/")
    assert "No answer was begun yet" in browser_of(open_another()).get(PAGE).text
