from datetime import datetime, timedelta

from leeward.recognise.building import Options, build_from_items
from leeward.recognise.items import items
from leeward.recognise.metrics import gathered as gathering
from leeward.recognise.metrics.gathered import Behind, Gathered
from leeward.recognise.report import Who
from leeward.words.tactics import Setting
from recognise.cast import Chat, PlainWords

ME = frozenset(("Ada",))


def behind(chat, stop=None):
    gathered = Gathered()
    options = Options(Setting(stop_stated_at=stop), detector=PlainWords(), gathered=gathered)
    report = build_from_items(items(chat.messages, ME, frozenset()), Who(), options)
    return report, gathered.result()


def test_the_numbers_in_addresses_stay():
    assert [one.value for one in Behind] == [
        "night",
        "bursts",
        "run",
        "after",
        "after_night",
        "after_bursts",
        "after_run",
    ]


def test_every_list_is_as_long_as_its_number():
    chat = Chat().rex("hello", "2026-01-01 02:00").ada("yes", "2026-01-01 09:00")
    for n in range(7):
        chat.rex(f"m{n}", datetime(2026, 1, 1, 23, 30) + timedelta(minutes=n))
    chat.ada("Please stop", "2026-01-02 08:00").rex("no", "2026-01-02 08:30").rex("why", "2026-01-02 23:10")
    report, lists = behind(chat, datetime(2026, 1, 2, 8, 0))
    assert (len(lists["night"]), report.rhythm.night) == (9, 9)
    assert (len(lists["bursts"]), report.bursts.messages) == (7, 7)
    assert (lists["run"], report.unanswered.longest[0].count) == ([str(n) for n in range(2, 9)], 7)
    assert (lists["after"], report.after_stop.messages) == (["10", "11"], 2)
    assert (lists["after_night"], lists["after_run"]) == (["11"], ["10", "11"])
    assert "after_bursts" not in lists


def test_a_burst_and_a_run_that_go_on_to_the_end_are_gathered():
    chat = Chat()
    for n in range(6):
        chat.rex(f"m{n}", datetime(2026, 1, 1, 12) + timedelta(minutes=n))
    _, lists = behind(chat)
    assert lists["bursts"] == lists["run"] == ["0", "1", "2", "3", "4", "5"]


def test_only_the_newest_are_gathered():
    gathered = Gathered()
    gathered.add(Behind.NIGHT, map(str, range(gathering.MOST + 3)))
    assert gathered.result()["night"][0] == "3"
    gathered.put(Behind.RUN, ["1"])
    gathered.put(Behind.RUN, ["2"])
    assert gathered.result()["run"] == ["2"]
