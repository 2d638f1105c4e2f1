from datetime import date

from leeward.people.models import ImportantDate, Order, StopNotice


def test_dates_and_orders_have_a_title_without_one(rex):
    assert str(ImportantDate(on=date(2026, 1, 1), kind="court")) == "a court date"
    assert str(Order(person=rex, side="binds_user")) == "It binds me"
    assert StopNotice(channel="whatsapp").where == "WhatsApp"
    assert StopNotice(channel="on the phone").where == "on the phone"
