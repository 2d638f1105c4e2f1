from datetime import UTC, datetime

from leeward.devices.models import Check, Device, Finding, KeptList, Settled


def test_what_a_row_is_about():
    device = Device(name="Leo’s tablet")
    assert str(Check(key="linked")) == "linked"
    assert str(Check(key="linked", device=device, label="work")) == "Leo’s tablet · work"
    assert str(device) == "Leo’s tablet"


def test_each_has_a_name():
    at = datetime(2026, 11, 22, tzinfo=UTC)
    assert str(Finding(at=at)).startswith("2026-11-22")
    assert str(Settled(at=at, note="mine")) == "mine"
    assert str(Settled(at=at)).startswith("2026-11-22")
    assert str(KeptList(name="ioc.yaml")) == "ioc.yaml"


def test_removing_a_device_takes_what_was_noted_for_it(vault):
    device = Device.objects.create(name="Leo’s tablet")
    Check.objects.create(key="linked", device=device)
    Check.objects.create(key="linked", label="my phone")
    device.delete()
    assert [str(row) for row in Check.objects.all()] == ["my phone"]
