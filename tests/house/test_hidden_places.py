"""A place marked hidden leaves by no way: on paper, as key words, sealed, in a calendar, in words to a helper, in notes."""

import re
import unicodedata

import pyrage
import pytest
from django.urls import reverse

from leeward.contact.models import Going
from leeward.encounters.models import Schedule
from leeward.people.models import Person, Shared
from leeward.plan.models import Place
from support import full_notebook
from support.pdf_words import words_of

IDENTITY = pyrage.x25519.Identity.generate()
EVERY_PART = {"states": "on", "notes": "on", "numbers": "on", "untouched": "on", "paper": "a4", "size": "normal"}
PICTURE = b"\xff\xd8\xff\xe0 a picture"


def letters(words: str) -> str:
    """Letters and digits alone, folded as a reader's eye does it."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def leaks(words: str) -> list[str]:
    return [name for name in full_notebook.LEAKS if name in letters(words)]


@pytest.fixture(params=range(3))
def told(request, vault, ada):
    """Ada's browser; in every text of her notebook the hidden place is named in some of its spellings."""
    words = " or ".join(full_notebook.SPELLINGS[request.param :: 3])
    full_notebook.fill(words)
    full_notebook.bring(ada, PICTURE, words.replace("\n", " "))
    return ada


def chosen(client, page: str, **more) -> str:
    """Chooses every part that is offered; the page that shows what will stand in it."""
    offered = re.findall(r'name="parts" value="([^"]+)"', client.get(page).content.decode())
    assert len(offered) > 5
    assert client.post(page, {**EVERY_PART, "parts": offered, **more}).status_code == 302
    return client.get(page + "l/").content.decode()


def test_it_was_there_to_be_found(told):
    assert leaks(told.get(reverse("plan:part", args=["now"])).content.decode())


def test_no_paper_no_key_word_and_no_sealed_copy_holds_it(told):
    for kind in ("sheet", "memory"):
        page = reverse(f"plan:take_{kind}")
        shown = chosen(told, page)
        sheet = shown.split("<main")[1].split("</main>")[0]
        assert leaks(sheet) == []
        file = told.post(page + "l/")
        assert file["Content-Type"] == "application/pdf"
        assert leaks(words_of(file.content)) == leaks(file["Content-Disposition"]) == []
    chosen(told, reverse("plan:take_friend"), shape="text")
    given = {"how": "k", "key": str(IDENTITY.to_public())}
    sealed = told.post(reverse("plan:take_friend") + "k/", given)
    assert leaks(pyrage.decrypt(sealed.content, [IDENTITY]).decode()) == []


def test_no_calendar_no_words_to_a_helper_and_no_list_of_what_was_given_holds_it(told):
    lines = {f"take_{one.pk}": "on" for one in Schedule.objects.all()}
    titles = {f"title_{one.pk}": one.name[:80] for one in Schedule.objects.all()}
    options = {**lines, **titles, "places": "on", "alarms": "on", "holidays": "on"}
    assert told.post(reverse("encounters:give"), options).status_code == 302
    file = told.post(reverse("encounters:give_preview"))
    assert file.content.startswith(b"BEGIN:VCALENDAR")
    unfolded = file.content.decode().replace("\r\n ", "")
    assert leaks(unfolded) == []
    mira = Person.objects.get(role="third")
    Person.objects.filter(pk=mira.pk).update(name="Mira")
    Shared.objects.all().delete()
    for item in (1, 2):
        asked = told.get(reverse("plan:ask", args=[item]), {"w": mira.pk}).content.decode()
        words = re.search(r"(?s)Hello Mira.*?other", asked)
        assert words is None or leaks(words[0]) == []
        told.post(reverse("plan:ask", args=[item]), {"w": mira.pk, "how": "said"})
    brief = told.get(reverse("people:brief", args=[mira.pk])).content.decode().split("<main")[1]
    assert leaks(brief.split("</main>")[0]) == []
    assert [leaks(row.what) for row in Shared.objects.all()] == [[], []]


def test_no_sentence_to_copy_no_paper_on_an_order_and_no_packet_holds_it(told):
    rex = Person.objects.get(role="other")
    copied = told.get(reverse("boundaries:sentences", args=[rex.pk])).text.split('aria-labelledby="text"')[1]
    assert leaks(copied.split("</section>")[0]) == []
    paper = told.post(reverse("orders:sheet", args=[1]))
    assert paper["Content-Type"] == "application/pdf"
    assert "Paragraphs" in words_of(paper.content)
    assert leaks(words_of(paper.content)) == leaks(paper["Content-Disposition"]) == []
    given = {"how": "k", "key": str(IDENTITY.to_public()), "person": Person.objects.get(role="third").pk}
    packet = told.post(reverse("contact:give"), given)
    words = pyrage.decrypt(packet.content, [IDENTITY]).decode()
    assert "Please read this" in words
    assert leaks(words) == leaks(Shared.objects.latest("pk").what) == []


def test_a_message_that_names_it_does_not_go_out_without_a_reason(told):
    page = told.get(reverse("contact:going", args=[1])).text
    assert "It names something that you keep hidden." in page
    assert told.get(reverse("contact:last", args=[1])).url == reverse("contact:going", args=[1])
    assert told.post(reverse("contact:last", args=[1]), {"judge": "yes"}).status_code == 302
    assert not Going.objects.get(pk=1).events.exists()


def test_a_place_that_becomes_hidden_later_is_in_nothing_made_from_then_on(vault, ada):
    full_notebook.fill("Zephyrine")
    kept = {"name": "Zephyrine", "kind": "other", "known_to_other": "no", "hidden": "on"}
    assert ada.post(reverse("plan:place", args=[2]), kept).status_code == 302
    assert Place.objects.filter(hidden=True).count() == 2
    shown = chosen(ada, reverse("plan:take_sheet")).split("<main")[1].split("</main>")[0]
    assert "zephyrine" not in letters(shown)
