import json
from datetime import date

from leeward.court import bundling, proving
from leeward.court.preflight import looking
from leeward.court.preflight.items import decided
from leeward.court.selecting import Selection
from leeward.ledger.bundle.places import place_of
from leeward.ledger.bundle.verifying import verify
from support import court_vault


def made(vault, path, withheld=bundling.NOTHING):
    gathered = bundling.gather(vault, Selection(), withheld)
    bundling.write(vault, gathered, bundling.sink_for(path))
    return gathered


def wrong(path, fingerprint=""):
    place = place_of(path)
    try:
        return [one for one in verify(place, fingerprint) if not one.ok]
    finally:
        place.close()


def test_a_bundle_from_a_vault_fits_whole_and_with_its_fingerprint(filled, tmp_path):
    gathered = made(filled, tmp_path / "bundle")
    assert wrong(tmp_path / "bundle", gathered.about.fingerprint) == []
    assert wrong(tmp_path / "bundle", "0" * 64)
    assert gathered.about.fingerprint == proving.key_of(filled).fingerprint
    assert (gathered.about.shown, gathered.about.withheld, gathered.otherwise) == (10, 0, 0)


def test_the_same_choice_gives_the_same_bytes(filled, tmp_path):
    made(filled, tmp_path / "one.zip")
    made(filled, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_what_is_withheld_is_nowhere_in_it_and_the_proof_still_holds(filled, tmp_path):
    whole = bundling.gather(filled, Selection())
    items = looking.Look(filled, whole.threads, whole.originals, whole.media).items()
    gathered = made(filled, tmp_path / "bundle", decided(items, {}))
    assert wrong(tmp_path / "bundle", gathered.about.fingerprint) == []
    everything = b"".join(path.read_bytes() for path in (tmp_path / "bundle").rglob("*") if path.is_file())
    for planted in ("Rose Cottage", court_vault.NUMBER, court_vault.NETWORK, "Phones Ltd"):
        assert planted.encode() not in everything
    assert b"Please stop writing to me" in everything
    assert gathered.about.withheld == 4


def test_no_tactic_and_nothing_of_the_report_goes_in(filled, tmp_path):
    made(filled, tmp_path / "bundle")
    keys = {
        key for line in (tmp_path / "bundle/data/messages.jsonl").read_text().splitlines() for key in json.loads(line)
    }
    assert not {key for key in keys if any(word in key for word in ("tactic", "finding", "danger", "label"))}


def test_a_choice_of_days_leaves_the_rest_out(chat, tmp_path):
    gathered = bundling.gather(chat, Selection(first=date(2025, 3, 20)))
    assert [one.number for one in gathered.numbered] == [1, 2]
    assert "from 20 March 2025" in gathered.about.chosen
