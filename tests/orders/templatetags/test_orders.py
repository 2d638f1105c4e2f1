import pytest
from django.template import Context, Template

from leeward.orders.templatetags.orders import read_at


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("own words", "Our own words."),
        ("[seen] here.org/page (2024)", "Read at: here.org/page (2024)"),
        ("[seen] here.org (no date); there.org (2020); own words", "Read at: here.org (no date); there.org (2020)"),
        ("orders research of the project, section 3; own words", "Our own words."),
    ],
)
def test_a_source_is_told_as_a_person_reads_it(source, shown):
    assert read_at(source) == shown
    assert Template("{% load orders %}{{ source|read_at }}").render(Context({"source": source})) == shown
