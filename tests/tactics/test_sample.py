import hashlib
from datetime import datetime

from leeward.tactics.sample import ME, NAME, NOTE, THEM, sample_source
from leeward.tactics.screening import screen
from leeward.tactics.stop import find_stop
from leeward.words.tactics import Line, Setting, Side


def lines():
    text = sample_source().open().read().decode("utf-8")
    found = []
    for row in text.replace("\u200e", "").split("\r\n"):
        if row:
            date, _, rest = row.partition("] ")
            name, _, words = rest.partition(": ")
            found.append((datetime.strptime(date, "[%d/%m/%Y, %H:%M:%S"), name, words))
    return found


def test_is_a_source_that_says_it_is_made_up():
    source = sample_source()
    data = source.open().read()
    assert (len(data), hashlib.sha256(data).hexdigest()) == (source.size, source.sha256)
    assert "made-up" in NAME == source.name
    assert "made up" in NOTE
    assert source.open().seekable()


def test_nine_months_of_two_people_mostly_ordinary():
    found = lines()
    assert 300 <= len(found) <= 400
    assert {name for _, name, _ in found} == {ME, THEM}
    assert [at for at, _, _ in found] == sorted(at for at, _, _ in found)
    assert (found[-1][0] - found[0][0]).days > 240
    screened = screen(Line(Side.ME if name == ME else Side.THEM, at, "", words) for at, name, words in found)
    quiet = sum(not one.findings and not one.dangers for one in screened)
    assert quiet / len(found) >= 0.6


def test_holds_a_stop_contact_after_it_one_threat_and_a_contradiction():
    found = lines()
    stop = next(at for at, name, words in found if name == ME and find_stop(words) and "contact me again" in words)
    setting = Setting(stop_stated_at=stop)
    seen = list(
        screen((Line(Side.ME if name == ME else Side.THEM, at, "", words) for at, name, words in found), setting)
    )
    tactics = {finding.tactic for one in seen for finding in one.findings}
    flags = {danger.flag for one in seen for danger in one.dangers}
    assert {"boundary_breaking", "guilt_tripping", "false_promises", "gaslighting", "love_bombing"} <= tactics
    assert {"threat_to_kill", "self_harm_with_demand", "stalking"} <= flags
    assert any("I shoved you yesterday" in words for _, name, words in found if name == THEM)
    assert any("That never happened" in words for _, name, words in found if name == THEM)
