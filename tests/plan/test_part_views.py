"""One part: reading, own items, the order."""

import re

import pytest

from leeward.library.plan import PARTS
from leeward.people import warnings
from leeward.plan import adding, changing, finding, reading
from leeward.plan.changing import Given
from leeward.plan.choices import State
from leeward.plan.laid_out import ref_of_key
from leeward.plan.models import Item


def main_of(response):
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize("key", PARTS)
def test_every_part_can_be_read_without_a_vault(client, key):
    page = main_of(client.get(f"/g/p/{key}/"))
    assert len(re.findall(r'class="item', page)) == len(PARTS[key].items)
    assert f"Part {PARTS[key].number} of 14" in page
    assert "Change<" not in page
    assert "Keep this" in page


@pytest.mark.parametrize("key", PARTS)
def test_every_part_with_a_vault_leads_to_each_item(ada, key):
    page = main_of(ada.get(f"/g/p/{key}/"))
    for item in PARTS[key].items:
        assert f'href="/g/i/{ref_of_key(item.said.key)}/"' in page
    assert "Keep this" not in page


@pytest.mark.parametrize("path", ["", "a/", "v/"])
def test_a_part_that_is_not_there(ada, path):
    assert ada.get(f"/g/p/nowhere/{path}").status_code == 404


def test_states_notes_and_helpers_stand_in_words(ada, found, ref, mira):
    changing.change(found, Given("doing", note="Ask for the <spare> key", helper=mira))
    page = main_of(ada.get("/g/p/now/"))
    assert "<b>Under way</b> · with Mira" in page
    assert "Ask for the &lt;spare&gt; key" in page
    assert 'class="item doing"' in page


def test_too_risky_and_left_out_stand_apart_and_below(ada):
    for words, state in (("Look under the car", State.RISKY), ("Visit the dentist", State.NOT_MINE)):
        changing.set_state(finding.find(str(adding.add_own("now", words).pk)), state)
    page = main_of(ada.get("/g/p/now/"))
    todo, risky = page.index('id="g-todo"'), page.index('id="g-risky"')
    assert (
        todo
        < risky
        < page.index("Look under the car")
        < page.index('id="g-not_mine"')
        < page.index("Visit the dentist")
    )


def test_an_own_item(ada):
    assert main_of(ada.get("/g/p/bag/a/"))
    answer = ada.post("/g/p/bag/a/", {"text": "The <blue> scarf"})
    row = Item.objects.get()
    assert answer.url == f"/g/p/bag/#i{row.pk}"
    assert "The &lt;blue&gt; scarf" in main_of(ada.get("/g/p/bag/"))
    assert "Write a few words" in main_of(ada.post("/g/p/bag/a/", {"text": " "}))
    assert Item.objects.count() == 1


def test_moving_by_buttons_and_back_to_the_suggested_order(ada):
    first, second = (ref_of_key(item.said.key) for item in PARTS["now"].items[:2])
    assert "Use the suggested order again" not in main_of(ada.get("/g/p/now/v/"))
    assert ada.post(f"/g/p/now/v/{second}/", {"up": "1"}).url == f"/g/p/now/v/#i{second}"
    page = main_of(ada.get("/g/p/now/"))
    assert page.index(second) < page.index(first)
    page = main_of(ada.get("/g/p/now/v/"))
    assert page.index(second) < page.index(first)
    assert ada.post("/g/p/now/v/").url == "/g/p/now/v/"
    assert reading.own_orders() == {}
    assert ada.post("/g/p/now/v/none/", {"down": "1"}).status_code == 302
    assert ada.get(f"/g/p/now/v/{second}/").status_code == 405


def test_the_first_has_no_way_up_and_the_last_none_down(ada):
    page = main_of(ada.get("/g/p/now/v/"))
    many = len(PARTS["now"].items)
    assert page.count('name="up"') == page.count('name="down"') == many - 1


def test_a_warning_is_a_reason_for_another_order_and_is_said(ada):
    assert "You said yes to a question about danger" not in main_of(ada.get("/g/p/money/"))
    warnings.answer("any", "yes")
    said = {key: "You said yes to a question about danger" in main_of(ada.get(f"/g/p/{key}/")) for key in PARTS}
    assert said == {key: any(item.with_warning for item in part.items) for key, part in PARTS.items()}


def test_the_parts_before_and_after(ada, client):
    keys = list(PARTS)
    page = main_of(client.get("/g/p/money/")).split('class="pages"')[1]
    at = keys.index("money")
    assert f"/g/p/{keys[at - 1]}/" in page
    assert f"/g/p/{keys[at + 1]}/" in page
    ada.post("/g/s/", {"stand": "C"})
    assert "/g/p/now/" in main_of(ada.get("/g/p/after/")).split('class="pages"')[1]


def test_places_stand_in_their_part_only(ada, flat, library):
    page = main_of(ada.get("/g/p/place/"))
    assert "Mira’s aunt" in page
    assert "private" in page.split("Mira’s aunt")[1].split("</p>")[0]
    assert "can go on paper" in page.split("The town library")[1].split("</p>")[0]
    assert "Mira’s aunt" not in main_of(ada.get("/g/p/now/"))
    assert "Mira’s aunt" not in main_of(ada.get("/g/"))


@pytest.mark.parametrize("path", ["/g/p/now/a/", "/g/p/now/v/"])
def test_changing_needs_a_vault(client, path):
    assert client.get(path).url.startswith("/o/?to=")
    assert client.post(path, {"text": "x"}).url == "/o/"
