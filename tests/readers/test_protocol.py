from leeward.readers.protocol import ReadOptions, Remarks
from leeward.words.messages import DateOrder


def test_a_warning_is_said_once():
    remarks = Remarks()
    remarks.warn("Look.")
    remarks.warn("Look.")
    assert remarks.warnings == ["Look."]


def test_orders_add_up_and_none_is_nothing():
    remarks = Remarks()
    remarks.count_order(DateOrder.DMY, 2)
    remarks.count_order(DateOrder.DMY, 3)
    remarks.count_order(DateOrder.MDY, 0)
    assert remarks.date_orders == {DateOrder.DMY: 5}


def test_reads_do_not_share_their_remarks():
    assert ReadOptions().remarks is not ReadOptions().remarks
