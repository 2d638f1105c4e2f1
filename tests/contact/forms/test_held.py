from leeward.contact.forms.held import DigestForm, PacketForm
from leeward.contact.held import digest


def test_an_hour_is_kept_and_never_is_kept_too(vault):
    form = DigestForm({"hour": "18", "facts": "on"})
    assert form.is_valid()
    form.keep()
    assert (digest.hour(), digest.facts_first()) == (18, True)
    assert DigestForm(None)["hour"].value() == "18"
    form = DigestForm({"hour": ""})
    assert form.is_valid()
    form.keep()
    assert (digest.hour(), digest.facts_first()) == (None, False)
    assert not DigestForm({"hour": "25"}).is_valid()


def test_a_packet_says_who_reads_it(vault, mira):
    form = PacketForm({"how": "w", "passphrase": "K7M2PX-9QRT4Z-0AB3CD"})
    assert not form.is_valid()
    assert form.errors["person"] == ["Choose who reads them for you."]
    assert PacketForm({"how": "w", "passphrase": "K7M2PX-9QRT4Z-0AB3CD", "person": mira.pk}).is_valid()


def test_never_the_other_party(vault, rex):
    form = PacketForm({"how": "w", "passphrase": "K7M2PX-9QRT4Z-0AB3CD", "person": rex.pk})
    assert not form.is_valid()
