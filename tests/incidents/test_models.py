import pytest

from leeward.incidents.errors import AlreadyWritten
from leeward.incidents.models import Incident, new_key


def test_an_incident_is_never_changed(incident):
    incident.what = "Something else."
    with pytest.raises(AlreadyWritten):
        incident.save()
    assert Incident.objects.get().what == "Rex stood at the gate."
    assert str(incident) == incident.key


def test_keys_are_random():
    assert new_key() != new_key()
