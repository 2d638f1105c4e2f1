from leeward.court import loose, work
from leeward.history.removing import held_above
from leeward.vault import jobs
from leeward.vault.registries import Way, way


def test_others_lead_here_the_work_is_known_and_files_are_held():
    assert way(Way.COURT) == "/i/c/"
    assert work.KIND in jobs.handlers
    assert loose.held_here in tuple(held_above)
