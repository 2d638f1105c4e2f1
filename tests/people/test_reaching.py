import pytest

from leeward.history.models import Message
from leeward.people import identities, reaching
from leeward.people.errors import AddressHeld, AddressTaken
from leeward.people.models import Address, Person


def test_a_number_typed_by_hand_is_noted_with_its_channel(mira):
    address = reaching.add(mira, "07700 900222", "calls", "no")
    assert (address.kind, address.channel, address.seen) == ("phone", "calls", "no")
    assert address.where == "phone number · Phone calls"


def test_a_letter_goes_to_a_postal_address(mira):
    assert reaching.add(mira, "4 Linden Street", "post").kind == "post"


def test_the_same_again_changes_only_whether_it_is_seen(mira):
    first = reaching.add(mira, "07700 900222", "calls", "no")
    again = reaching.add(mira, "07700-900222", "calls", "yes")
    assert again.pk == first.pk
    assert Address.objects.get(pk=first.pk).seen == "yes"


@pytest.mark.parametrize("channel", ["sms", "calls", "signal"])
def test_a_number_of_the_other_party_is_never_taken_for_a_friends(rex, mira, channel):
    before = set(Address.objects.values_list("pk", "person_id"))
    with pytest.raises(AddressTaken, match="Rex"):
        reaching.add(mira, "+447700900111", channel)
    assert set(Address.objects.values_list("pk", "person_id")) == before


def test_an_address_stands_with_one_person_and_the_sentence_says_what_to_do(mira, vault):
    tom = Person.objects.create(name="Tom", role="third")
    reaching.add(mira, "4 Linden Street", "post")
    with pytest.raises(AddressTaken, match=r"Mira already.*write it into the note"):
        reaching.add(tom, "4 Linden Street", "post")


def test_what_nothing_rests_on_can_be_deleted(mira):
    address = reaching.add(mira, "07700 900222", "calls")
    assert reaching.can_go(address)
    reaching.take_out(address)
    assert not Address.objects.filter(value="07700 900222").exists()


def test_what_a_message_came_with_stays(mira):
    address = identities.find_address("Mira", "whatsapp")
    assert reaching.can_go(address)
    Message.objects.bulk_create([Message(id=1, source_id=1, conversation_id=1, sender=address, key=b"k", place="")])
    assert not reaching.can_go(address)
    with pytest.raises(AddressHeld):
        reaching.take_out(address)
    assert Address.objects.filter(pk=address.pk).exists()
