import pytest
from django.http import Http404

from leeward.guides import asked


def test_what_is_there_is_found(whatsapp):
    assert asked.guide_of(1) is whatsapp
    assert asked.step_of(whatsapp, 1) is whatsapp.steps[0]


@pytest.mark.parametrize("number", [0, 27, 10**30])
def test_a_guide_that_is_not_there(number):
    with pytest.raises(Http404):
        asked.guide_of(number)


@pytest.mark.parametrize("place", [0, 99, 10**30])
def test_a_step_that_is_not_there(whatsapp, place):
    with pytest.raises(Http404):
        asked.step_of(whatsapp, place)


def test_without_a_vault_nothing_is_noted(rf, whatsapp):
    request = rf.get("/")
    request.session = {}
    assert asked.person_of(request) is None
    assert asked.marks_of(request, whatsapp) == {}


@pytest.fixture
def rf():
    from django.test import RequestFactory

    return RequestFactory()
