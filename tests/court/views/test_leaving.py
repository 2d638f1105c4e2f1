import io
import zipfile

from django.urls import reverse

from leeward.court import packing, work
from leeward.court.models import Pack
from leeward.sealing import age_files
from leeward.vault.models import Job


def at(name, pack):
    return reverse(f"court:{name}", args=[pack.pk])


def test_looking_begins_on_a_click_and_its_finds_are_decided_one_by_one(ada, pack, done):
    ada.post(at("begin", pack), {"do": "look"})
    assert Job.objects.filter(kind=work.KIND).count() == 1
    done(pack, work.LOOK)
    page = ada.get(at("look", pack)).content.decode()
    assert "Rose Cottage" in page
    keys = [item.key for item in packing.items(pack)]
    ada.post(at("look", pack), {keys[0]: "withhold", "other": "keep"})
    assert Pack.objects.get().decisions == {keys[0]: "withhold"}


def test_where_nothing_was_found_there_is_nothing_to_decide_and_a_way_on(ada, pack, done):
    done(pack, work.LOOK)
    Pack.objects.update(found=[])
    page = ada.get(at("look", pack)).content.decode().split("<main")[1].split("</main>")[0]
    assert "nothing to decide" in page
    assert "are decided" not in page
    assert f'class="button" href="{at("folder", pack)}"' in page


def test_it_is_not_made_before_all_is_decided(ada, pack, done):
    done(pack, work.LOOK)
    before = Job.objects.count()
    ada.post(at("begin", pack), {"do": "make"})
    assert Job.objects.count() == before


def test_progress_is_shown_and_it_can_be_stopped(ada, pack, no_child):
    work.begin(pack, work.LOOK)
    answer = ada.get(at("progress", pack))
    assert answer["Refresh"] == "1"
    ada.post(at("stop", pack))
    assert Job.objects.get(kind=work.KIND).state == "stopped"
    assert "Stopped" in ada.get(at("progress", pack)).content.decode()


def test_the_preview_shows_numbers_and_exhibits_before_anything_is_made(ada, decided):
    page = ada.get(at("preview", decided)).content.decode()
    assert "Exhibit 1" in page
    assert "Please stop writing to me" in page
    assert "Rose Cottage" not in page


def test_in_plain_only_after_a_tick_and_then_whole(ada, decided, done):
    done(decided, work.MAKE)
    assert ada.post(at("plain", decided), {}).status_code == 422
    answer = ada.post(at("plain", decided), {"read": "on"})
    data = b"".join(answer.streaming_content)
    assert "data/messages.jsonl" in zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert answer["Content-Disposition"] == 'attachment; filename="folder.zip"'


def test_locked_it_opens_with_its_passphrase(ada, decided, done):
    done(decided, work.MAKE)
    answer = ada.post(at("locked", decided), {"passphrase": "seven calm grey geese"})
    opened = age_files.open_sealed(answer.content, "seven calm grey geese")
    assert zipfile.is_zipfile(io.BytesIO(opened))


def test_there_is_no_way_out_before_it_is_made(ada, pack):
    assert ada.get(at("plain", pack)).status_code == 302
    assert ada.get(at("locked", pack)).status_code == 302
