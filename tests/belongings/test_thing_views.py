import pytest
from django.urls import reverse

from leeward.belongings.choices import ListKind
from leeward.belongings.models import Bag, Thing
from leeward.library.belongings import BAG, PAPERS

LISTS = {"belongings:papers": PAPERS, "belongings:bag": BAG}


@pytest.mark.parametrize("name", LISTS)
def test_the_lists_can_be_read_without_a_vault(client, name):
    page = client.get(reverse(name))
    assert page.status_code == 200
    for line in LISTS[name]:
        assert line.text in page.text.replace("&#x27;", "'")
    assert "Change" not in page.text
    assert "Open or make one" in page.text
