"""All parts on one page, for maintainers: `parts()` is also looked at in a browser."""

from datetime import datetime, timedelta

import pytest
from django.template import Context, Template

from leeward.shell.charts import Bar, Chart
from support.browser import axe, scrolls_sideways

LATE = datetime(2026, 6, 2, 23, 5)
CHART = Chart(
    "Messages each month rise from 4 to 9.",
    "By month",
    ("Month", "From Rex", "With a pattern"),
    (Bar("May 2026", "May", 4, 1), Bar("June 2026", "Jun", 9, 5)),
    (1, "12 May: you asked"),
)
PARTS = """{% extends "shell/page.html" %}{% load shell %}{% block title %}Parts{% endblock %}
{% block heading %}Parts{% endblock %}
{% block lead %}<p class="lead">{{ n|number }} · {% plural n "message" %} · {{ one|counted:"copy,copies" }}</p>{% endblock %}
{% block content %}
<section class="flow" aria-labelledby="a"><h2 id="a">Words</h2>
{% veil "Rex, 22:04" length=42 %}<p class="words">The <mark>real</mark> words</p>{% endveil %}
{% veil "Rex, 22:06" length=20 line=True %}<p class="words">One line</p>{% endveil %}
<p><time>{{ late|moment }}</time> {{ late|day }} {{ late|month }} {{ late|clock }} {{ late|long_day }} {{ span|duration }} {{ n|size }}</p></section>
<figure class="flow" aria-labelledby="b"><h2 id="b">Counts</h2>{% spark values %}{% level 0.4 %}{% bar_chart chart %}</figure>
{% progress "Reading messages" 1304 2118 "1 row could not be read." %}
{% pages "/a" None "10 May" %}
<ul class="rows"><li><div class="item done">{% icon "tick" %}<div><h3>A thing</h3><p class="state"><b>Done</b></p></div></div></li></ul>
<div class="own"><h2>What you wrote</h2><p class="words">My words</p></div>
<div class="card"><h3>Card</h3><p class="soft">Text</p></div>
<p class="note">A note</p><div class="actions"><a class="button" href="/">Main</a> <a class="button second" href="/">Other</a></div>
{% endblock %}"""


def parts():
    context = {"n": 12380, "one": 1, "late": LATE, "span": timedelta(days=11), "values": [1, 4, 2], "chart": CHART}
    return Template(PARTS).render(Context(context))


@pytest.fixture(scope="module")
def page():
    return parts()


def test_numbers_and_dates(page):
    assert "12,380 · 12,380 messages · 1 copy" in page
    assert "2 June 2026, 23:05" in page
    assert "11 days" in page


def test_a_covered_text_starts_closed_and_its_cover_holds_none_of_its_words(page):
    cover = page.split('class="words blur"')[1].split("</summary>")[0]
    assert "real" not in cover
    assert "<details open" not in page
    assert '<details class="veil line">' in page
    assert "<mark>real</mark>" in page


def test_a_chart_stands_with_its_table(page):
    assert '<svg class="plot" role="img"' in page
    assert '<th scope="row">June 2026</th><td class="number">9</td><td class="number">5</td>' in page


def test_progress_says_how_much_of_how_much(page):
    assert "1,304 of 2,118" in page
    assert '<progress id="bar" value="1304" max="2118">' in page


def test_pages_lead_on_where_there_are_more(page):
    assert '<a href="/a"><b>Earlier</b> <span>10 May</span></a>' in page
    assert "Later" not in page


def test_no_part_carries_a_style_or_a_script_of_its_own(page):
    assert "style=" not in page
    assert "onclick" not in page
    assert page.count("<script") == 1


@pytest.mark.parametrize(
    ("number", "dialled"), [("0808 2000 247", "08082000247"), ("+44 20", "+4420"), ("#8008", "#8008")]
)
def test_numbers_to_ring(number, dialled):
    assert Template("{% load shell %}{{ n|tel }}").render(Context({"n": number})) == dialled


def test_labels_are_escaped():
    shown = Template("{% load shell %}{% veil who %}x{% endveil %}").render(Context({"who": "<b>Rex</b>"}))
    assert "<b>Rex" not in shown


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(320, True), (1200, False)])
def test_all_parts_are_accessible_and_fit_a_small_screen(site, open_page, page, width, dark):
    shown = open_page(site, width=width, dark=dark)
    shown.route(site.url + "/parts", lambda route: route.fulfill(body=page, content_type="text/html"))
    shown.goto(site.url + "/parts")
    assert axe(shown) == []
    assert not scrolls_sideways(shown)


@pytest.mark.browser
def test_opening_a_covered_text_moves_nothing(site, open_page, page):
    shown = open_page(site)
    shown.route(site.url + "/parts", lambda route: route.fulfill(body=page, content_type="text/html"))
    shown.goto(site.url + "/parts")
    before = shown.locator("#b").bounding_box()["y"]
    shown.locator("details.veil summary").first.click()
    assert shown.get_by_text("real").is_visible()
    assert shown.locator("#b").bounding_box()["y"] == pytest.approx(before, abs=4)
