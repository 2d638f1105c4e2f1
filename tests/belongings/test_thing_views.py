import pytest
from django.urls import reverse

from leeward.belongings import photos
from leeward.belongings.models import Bag, LooseBlob, Photo, Thing
from leeward.library.belongings import BAG, PAPERS

LISTS = {"belongings:papers": PAPERS, "belongings:bag": BAG}
FIRST = PAPERS[0]


def of(name, *args):
    return reverse(f"belongings:{name}", args=args)


@pytest.mark.parametrize("name", LISTS)
def test_the_lists_can_be_read_without_a_vault(client, name):
    page = client.get(reverse(name))
    assert page.status_code == 200
    for line in LISTS[name]:
        assert line.text in page.text.replace("&#x27;", "'").replace("&amp;", "&")
    assert "Change" not in page.text
    assert "Open or make one" in page.text


@pytest.mark.parametrize(
    ("name", "args"),
    [("paper", ("1",)), ("paper_new", ()), ("paper_drop", ("o1",)), ("bag_thing", ("1",)), ("bag_story", ())],
)
def test_marking_leads_to_the_way_in_without_a_vault(client, name, args):
    assert client.get(of(name, *args)).headers["Location"].startswith("/o/?to=")
    assert client.post(of(name, *args), {"state": "copy"}).headers["Location"] == "/o/"


def test_the_advice_stands_first(ada):
    page = ada.get(of("papers")).text
    assert page.index("take a photo and put the paper back") < page.index(FIRST.text)


def test_a_paper_is_marked_and_the_list_shows_it(ada, mira):
    answer = ada.post(
        of("paper", "1"), {"state": "copy", "place": "school things", "keeper": mira.pk, "note": "the old one"}
    )
    assert answer.headers["Location"] == of("papers")
    row = Thing.objects.get(kind="paper", key=FIRST.key)
    assert (row.state, row.place, row.keeper, row.note) == ("copy", "school things", mira, "the old one")
    page = ada.get(of("papers")).text
    for words in ("I have a copy", "with Mira", "school things", "the old one"):
        assert words in page


def test_a_second_word_changes_the_row_and_adds_none(ada):
    ada.post(of("paper", "1"), {"state": "copy"})
    ada.post(of("paper", "1"), {"state": "risky"})
    assert [row.state for row in Thing.objects.all()] == ["risky"]
    assert "Too risky now" in ada.get(of("papers")).text


def test_looking_at_a_paper_keeps_nothing(ada):
    assert ada.get(of("paper", "1")).status_code == 200
    assert not Thing.objects.exists()


@pytest.mark.parametrize("given", [{"state": "packed"}, {"state": "fine"}, {"keeper": "999"}, {"place": "x" * 301}])
def test_bad_input_is_said_beside_its_field(ada, given):
    answer = ada.post(of("paper", "1"), given | {"note": "what I wrote"})
    assert answer.status_code == 422
    assert 'class="error"' in answer.text
    assert "what I wrote" in answer.text
    assert not Thing.objects.exists()


def test_the_other_party_is_never_offered_as_a_keeper(ada, mira, rex):
    page = ada.get(of("paper", "1")).text
    assert ">Mira<" in page
    assert ">Rex<" not in page
    assert ada.post(of("paper", "1"), {"state": "copy", "keeper": rex.pk}).status_code == 422


def test_who_keeps_papers_stands_first(ada, mira):
    from leeward.people import identities

    identities.address_for("Anna", None, "whatsapp")
    mira.roles.create(key="papers")
    page = ada.get(of("paper", "1")).text
    assert page.index("Mira (keeps papers for you)") < page.index(">Anna<")


@pytest.mark.parametrize("mark", ["0", "999", "o77", "x", "o", "1o"])
def test_what_is_not_there_is_a_calm_page(ada, mark):
    assert ada.get(of("paper", mark)).status_code == 404
    assert ada.get(of("bag_thing", mark)).status_code == 404


@pytest.mark.parametrize(("new", "one"), [("paper_new", "paper"), ("bag_new", "bag_thing")])
def test_an_own_line_is_added_reworded_and_taken_off(ada, new, one):
    answer = ada.post(of(new), {"text": "  The   blue folder "})
    row = Thing.objects.get()
    assert row.text == "The blue folder"
    assert answer.headers["Location"] == of(one, f"o{row.pk}")
    ada.post(answer.headers["Location"], {"text": "The green folder", "state": "not_mine"})
    row.refresh_from_db()
    assert (row.text, row.state) == ("The green folder", "not_mine")
    drop = of(f"{one.removesuffix('_thing')}_drop", f"o{row.pk}")
    assert "cannot be undone" in ada.get(drop).text
    assert Thing.objects.exists(), "looking removes nothing"
    ada.post(drop)
    assert not Thing.objects.exists()


def test_an_own_line_needs_words(ada):
    assert "Write a few words" in ada.post(of("paper_new"), {"text": "  "}).text
    assert ada.post(of("paper_new"), {"text": "x" * 201}).status_code == 422
    assert not Thing.objects.exists()


def test_a_line_of_the_library_cannot_be_taken_off(ada):
    ada.post(of("paper", "1"), {"state": "copy"})
    assert ada.post(of("paper_drop", "1")).status_code == 404
    assert Thing.objects.count() == 1


def test_an_own_paper_with_pictures_stays(ada, vault, paper, sealed, picture):
    photos.keep(vault, paper, "a.png", sealed(picture))
    answer = ada.post(of("paper_drop", f"o{paper.pk}"))
    assert answer.status_code == 422
    assert "Remove them first" in answer.text
    assert Photo.objects.count() == 1


def test_the_bag_has_a_keeper_a_place_and_own_words(ada, mira):
    ada.post(of("bag_story"), {"keeper": mira.pk, "place": "in the hall", "cover": "my gym bag"})
    ada.post(of("bag_story"), {"keeper": mira.pk, "place": "at work", "cover": "my gym bag"})
    assert Bag.objects.count() == 1
    page = ada.get(of("bag")).text
    for words in ("With Mira", "at work", "my gym bag"):
        assert words in page


def test_somebody_made_one_with_another_keeps_the_things(ada, mira):
    from leeward.people import changes, identities

    ada.post(of("paper", "1"), {"state": "copy", "keeper": mira.pk})
    kept = identities.address_for("Mira B", None, "sms").person
    changes.merge(kept, mira)
    assert Thing.objects.get().keeper == kept


def test_coming_to_the_papers_ends_what_was_cut_off(ada, vault, sealed):
    LooseBlob.objects.create(blob=sealed(b"left over").keep(), due="2026-01-01T00:00:00Z")
    ada.get(of("papers"))
    assert list(vault.blobs.names()) == []


def test_another_vault_sees_nothing(ada, browser_of, open_another):
    ada.post(of("paper", "1"), {"state": "copy", "place": "zebrafinch"})
    ada.post(of("paper_new"), {"text": "wobble"})
    ada.post(of("bag_story"), {"cover": "quartzite"})
    otto = browser_of(open_another())
    for name in ("papers", "bag"):
        page = otto.get(of(name)).text
        assert not any(word in page for word in ("zebrafinch", "wobble", "quartzite", "I have a copy"))
    assert otto.get(of("paper", f"o{Thing.objects.get(text='wobble').pk}")).status_code == 404


def test_the_way_to_a_notebook_keeps_nothing_that_was_not_asked_for(client):
    page = client.get("/g/q/").content.decode()
    assert 'href="/o/?to=/g/q/&amp;from=/g/q/"' in page
    assert "/k/" not in page.split("<main")[1].split("</main>")[0]
    client.get("/o/?to=/g/q/")
    assert "keep_to" not in client.session
