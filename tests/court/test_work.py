import io
import zipfile

from leeward.court import packing, work
from leeward.court.models import Pack
from leeward.ledger.bundle.places import place_of
from leeward.ledger.bundle.verifying import verify
from leeward.vault import jobs
from support import court_vault


def test_a_look_finds_and_keeps_what_was_planted(pack, done):
    done(pack, work.LOOK)
    assert {"Rose Cottage", court_vault.NUMBER} <= {item.what for item in packing.items(pack)}
    assert pack.looked_at is not None


def test_nothing_is_made_before_all_is_decided(pack, done):
    job = done(pack, work.MAKE)
    assert job.state == jobs.State.FAILED
    assert pack.blob == ""


def test_a_made_folder_lies_sealed_and_fits(filled, decided, done, tmp_path):
    job = done(decided, work.MAKE)
    assert (job.state, job.sentence) == (jobs.State.DONE, "")
    with filled.blobs.open(decided.blob) as file:
        data = file.read()
    (tmp_path / "b.zip").write_bytes(data)
    place = place_of(tmp_path / "b.zip")
    assert all(one.ok for one in verify(place, decided.fingerprint))
    place.close()
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert {"data/paper/chronology.pdf", "data/paper/exhibits.pdf", "data/thread/001-001.pdf"} <= set(names)
    assert b"Rose Cottage" not in data
    assert decided.told["exhibits"] == 1


def test_a_page_limit_that_does_not_fit_says_how_many_it_would_be(decided, done):
    decided.most_pages = 1
    decided.save()
    job = done(decided, work.MAKE)
    assert job.state == jobs.State.FAILED
    assert "2 pages, and you typed in 1" in job.sentence


def test_a_choice_changed_meanwhile_leaves_nothing(filled, decided, no_child):
    job = work.begin(decided, work.MAKE)
    Pack.objects.filter(pk=decided.pk).update(job_id=None)
    assert jobs.run_here(job).state == jobs.State.FAILED
    assert Pack.objects.get().blob == ""
