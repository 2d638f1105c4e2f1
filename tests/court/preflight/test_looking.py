import io
import zipfile

from leeward.court import bundling
from leeward.court.preflight.items import Kind
from leeward.court.preflight.looking import Look
from leeward.court.selecting import Selection
from leeward.history.models import Message
from support import court_vault


def items(vault, selection=None, look_for=()):
    gathered = bundling.gather(vault, selection or Selection())
    return Look(vault, gathered.threads, gathered.originals, gathered.media).items(look_for)


def test_what_was_planted_is_all_found(filled):
    found = {item.kind: item for item in items(filled)}
    assert found[Kind.HIDDEN_PLACE].what == "Rose Cottage"
    assert found[Kind.PHOTO_PLACE].what == "51.5000 N, 0.1250 W"
    assert found[Kind.HEADER].what == court_vault.NETWORK
    assert found[Kind.PHONE].what == court_vault.NUMBER
    assert found[Kind.CHILD].what == "school"
    assert Kind.SEEN in found


def test_a_number_the_other_party_wrote_is_known_to_them(chat):
    assert [item.what for item in items(chat) if item.kind is Kind.PHONE] == [court_vault.NUMBER]


def test_what_stands_in_an_original_beside_the_choice_is_listed_with_that_original(filled):
    first = Message.objects.order_by("id").values_list("pk", flat=True)[0]
    found = {item.kind: item for item in items(filled, Selection(messages=(first,)))}
    assert (found[Kind.HIDDEN_PLACE].messages, len(found[Kind.HIDDEN_PLACE].sources)) == ((), 1)
    assert "6 more" in found[Kind.REST].where


def test_a_typed_word_is_looked_for(chat):
    assert [item.what for item in items(chat, look_for=["stop writing"]) if item.kind is Kind.NAMED] == ["stop writing"]


def test_a_file_in_a_zip_that_cannot_be_looked_into_is_listed(vault):
    out = io.BytesIO(court_vault.zipped())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("form.pdf", b"%PDF-1.4")
    court_vault.bring_in_bytes(vault, out.getvalue(), "export.zip", them=())
    assert "form.pdf" in [item.what for item in items(vault) if item.kind is Kind.UNREAD]
