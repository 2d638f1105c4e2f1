import pytest
from django.urls import NoReverseMatch

from leeward.site import leads, situations, steps
from leeward.site.leads import address, door_to, shown

EVERY = {
    lead.said.key: lead
    for lead in (
        *(lead for one in situations.SITUATIONS.values() for lead in one.path),
        *(lead for step in steps.STEPS for lead in step.path),
    )
}
every = pytest.mark.parametrize("lead", EVERY.values(), ids=EVERY)


def answer(client, path, hops=3):
    """The last page of a path, redirects followed."""
    response = client.get(path)
    while response.status_code == 302 and hops:
        path, hops = response["Location"], hops - 1
        response = client.get(path)
    return path, response


@every
def test_every_line_leads_to_a_page_with_a_notebook(ada, lead):
    _, response = answer(ada, address(lead.leads, lead.part))
    assert response.status_code == 200
    assert "<h1>" in response.content.decode()


@every
def test_every_line_leads_to_a_page_or_the_door_without_one(client, folder, lead):
    path, response = answer(client, next(shown([lead], opened=False)).url)
    assert response.status_code == 200
    assert path.startswith("/v/") is lead.notebook, "what needs a notebook says so, and nothing else does"


def test_what_needs_a_notebook_leads_through_its_door():
    lead = EVERY["left-contact"]
    closed, opened = (next(shown([lead], opened=opened)) for opened in (False, True))
    assert closed.closed
    assert closed.url == door_to("/p/") == "/o/?to=%2Fp%2F"
    assert not opened.closed
    assert opened.url == "/p/"


def test_a_page_that_is_not_there_is_a_fault():
    with pytest.raises((NoReverseMatch, ValueError)):
        leads.address("nowhere")
    with pytest.raises(NoReverseMatch):
        leads.address("site:nowhere")
