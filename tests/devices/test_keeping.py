import pytest

from leeward.devices import keeping
from leeward.devices.listing import held, results
from leeward.devices.models import Finding, KeptList
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf
from support.disk import files_with


def test_lists_lie_in_the_vault_byte_for_byte_and_the_newest_set_replaces(vault, lists):
    keeping.keep_lists(lists)
    keeping.keep_lists(lists[:1])
    assert keeping.lists() == lists[:1]
    assert [bytes(row.data) for row in KeptList.objects.all()] == [lists[0].data]
    assert not files_with("rexwatch", vault.folder)


def test_a_result_is_a_fact_with_one_salted_line_in_the_log(vault, result_of):
    finding = keeping.keep(result_of("com.example.rexwatch\nb.c"))
    [line] = LogLeaf.objects.filter(kind=keeping.FACT)
    assert line.ref == str(finding.pk)
    assert bytes(line.leaf) == leaf(bytes(line.salt), encode(keeping.fact(Finding.objects.get())))
    assert results.from_json(finding.result) == result_of("com.example.rexwatch\nb.c")


def test_a_hit_stands_until_it_is_settled_and_the_finding_stays(vault, result_of):
    hit = keeping.keep(result_of("com.example.rexwatch"))
    keeping.keep(result_of("b.c"))
    assert [one.pk for one in keeping.standing()] == [hit.pk]
    keeping.settle(hit, " it was mine ")
    assert keeping.standing() == []
    assert Finding.objects.get(pk=hit.pk).settled.get().note == "it was mine"


@pytest.mark.parametrize("asked", [True, False])
def test_only_a_result_the_person_asked_to_keep_is_carried_over(vault, lists, result_of, asked):
    session = {}
    held.put_lists(session, lists)
    held.put_result(session, result_of("com.example.rexwatch"))
    if asked:
        held.ask_to_keep(session)
    keeping.carry_over(session, vault)
    assert Finding.objects.count() == int(asked)
    assert KeptList.objects.count() == 2 * asked
    assert (held.result(session) is None) == asked


def test_another_vault_shows_nothing_of_it(vault, lists, result_of, open_another):
    keeping.keep_lists(lists)
    keeping.keep(result_of("com.example.rexwatch"))
    with open_another().use():
        assert keeping.lists() == ()
        assert keeping.standing() == []
