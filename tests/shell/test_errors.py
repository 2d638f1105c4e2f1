import pytest
from django.test import RequestFactory

from leeward.shell import errors


@pytest.mark.parametrize(
    ("page", "status"),
    [(errors.bad_request, 400), (errors.forbidden, 403), (errors.not_found, 404), (errors.server_error, 500)],
)
def test_each_page_says_what_happened_and_where_to_go(page, status):
    answer = page(RequestFactory().get("/m/"))
    text = answer.content.decode()
    assert answer.status_code == status
    assert "· Notebook</title>" in text
    assert 'href="/"' in text
    assert "Exit this page" in text
    assert "Traceback" not in text


def test_an_unknown_address_is_not_repeated(client):
    assert "secret-word" not in client.get("/secret-word").content.decode()
