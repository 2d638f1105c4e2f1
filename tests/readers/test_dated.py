import pytest

from leeward.readers.dated import Dated
from leeward.readers.protocol import Remarks
from leeward.words.messages import DateOrder, Place, Problem


@pytest.mark.parametrize(("broken", "said"), [(0, []), (1, ["One message has"]), (2, ["2 messages have"])])
def test_times_are_counted(messages, broken, said):
    (good,) = messages("[13/02/2024, 10:00:00] Rex: hi\n")
    dated, remarks = Dated(), Remarks()
    assert dated.see(good) is good
    dated.see(Problem("x", Place(), "why"))
    for _ in range(broken):
        dated.see(good._replace(sent_at=None))
    dated.remark(remarks)
    assert remarks.date_orders == {DateOrder.ISO: 1}
    assert [warning.partition(" a time")[0] for warning in remarks.warnings] == said
