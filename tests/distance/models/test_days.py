from datetime import timedelta

from leeward.distance.models import Looking, Slip, TickedDay


def test_rows_of_days_say_what_they_are_and_the_newest_comes_first(rex, today):
    for ago in (3, 1):
        Slip.objects.create(person=rex, kind="met", happened_at=f"{today - timedelta(days=ago)} 10:00:00")
        TickedDay.objects.create(person=rex, on=today - timedelta(days=ago))
    Looking.objects.create(person=rex, by="off")
    assert [str(slip) for slip in Slip.objects.all()] == ["We met", "We met"]
    assert Slip.objects.first().happened_at.date() == TickedDay.objects.first().on == today - timedelta(days=1)
    assert str(TickedDay.objects.first()) == f"{today - timedelta(days=1)}"
    assert str(Looking.objects.get()) == "Not at all"


def test_these_notes_are_the_persons_own_and_stand_in_no_log(rex, today):
    from leeward.vault.models import LogLeaf

    Slip.objects.create(person=rex, kind="met", happened_at=f"{today} 10:00:00", led="words").delete()
    assert not LogLeaf.objects.exists()
