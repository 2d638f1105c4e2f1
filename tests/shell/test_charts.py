from xml.etree import ElementTree as ET

import pytest

from leeward.shell.charts import Bar, Chart, ceiling, level, plot, spark


def chart(*bars, event=None):
    return Chart("A summary", "By month", ("Month", "All", "Some"), tuple(bars), event)


@pytest.mark.parametrize(
    ("value", "top"), [(0, 2), (1, 2), (3, 4), (28, 30), (918, 1000), (1001, 2000), (2001, 3000), (6001, 8000)]
)
def test_the_grid_ends_at_a_round_number(value, top):
    assert ceiling(value) == top


def test_a_spark_has_a_bar_a_value_and_none_is_higher_than_the_row():
    drawing = ET.fromstring(spark([0, 5, 10]))
    heights = [float(bar.get("height")) for bar in drawing]
    assert heights == [1.0, 12.0, 22.0]
    assert drawing[0].get("class") == "base"
    assert drawing.get("aria-hidden") == "true"


def test_nothing_to_show_gives_no_drawing():
    assert spark([]) == ""


def test_bars_stand_on_the_ground_and_carry_no_style():
    drawing = ET.fromstring(plot(chart(Bar("June 2026", "Jun", 10, 4), Bar("July 2026", "Jul", 0, 0))))
    bars = drawing.findall("rect")
    assert {bar.get("class") for bar in bars} == {"all", "some"}
    assert all(bar.get("style") is None for bar in bars)
    some = next(bar for bar in bars if bar.get("class") == "some")
    assert float(some.get("y")[:-1]) + float(some.get("height")[:-1]) == pytest.approx(88)
    assert drawing.get("aria-label") == "A summary"


def test_words_in_a_chart_are_escaped():
    assert "<b>" not in plot(chart(Bar("a", "<b>", 1, 0), event=(0, "<b>you</b>")))


@pytest.mark.parametrize(("at", "anchor"), [(0, "start"), (9, "end")])
def test_the_words_of_an_event_stay_inside(at, anchor):
    drawing = ET.fromstring(plot(chart(*[Bar("m", "m", 1, 1)] * 10, event=(at, "12 May: you asked"))))
    assert next(t for t in drawing.findall("text") if t.get("class") == "event-text").get("text-anchor") == anchor


def test_long_charts_name_only_some_bars():
    drawing = ET.fromstring(plot(chart(*[Bar("m", "m", 3, 1)] * 60)))
    assert len([t for t in drawing.findall("text") if t.get("y") == "96%"]) == 12


@pytest.mark.parametrize(
    ("share", "width"), [(0.0, None), (0.25, "25.0%"), (1.0, "100.0%"), (1.5, "100.0%"), (-1.0, None)]
)
def test_a_level_is_as_long_as_its_share_and_never_longer_than_its_row(share, width):
    drawing = ET.fromstring(level(share))
    assert next((bar.get("width") for bar in drawing if bar.get("class") == "full"), None) == width
    assert drawing.get("aria-hidden") == "true"
