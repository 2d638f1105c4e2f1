"""What this sub-part puts into the registries."""

from leeward.history import removing
from leeward.resist.earlier import forgetting, promised
from leeward.vault import jobs


def test_the_work_and_the_forgetting_are_known():
    assert jobs.handlers[promised.KIND] is promised.run
    assert forgetting.forget in list(removing.on_removal)
