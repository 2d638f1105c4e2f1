"""What Ada has in her plan when she takes it along."""

import pytest

from leeward.plan import adding
from leeward.plan.choices import State


@pytest.fixture
def lines(vault, flat, library):
    """Two lines of Ada's own, one with a note that says too much, and one that is not for her."""
    adding.add("money", "Put £40 by at my aunt’s", origin="a", note="she lives at 12B elm road, Leeds")
    adding.add("now", "Ring Mira about the green folder", origin="b")
    left_out = adding.add("now", "Sell the boat", origin="c")
    left_out.state = State.NOT_MINE
    left_out.save(update_fields=["state"])
