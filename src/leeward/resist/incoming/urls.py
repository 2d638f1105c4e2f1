"""Addresses below `t/`; opaque, since they stay in a browser's history."""

from django.urls import URLPattern, path

from leeward.resist.incoming.views import box, dates, kept, pictures, seen, sender

urlpatterns: list[URLPattern] = [
    path("", box.reply, name="reply"),
    path("o/", box.order, name="order"),
    path("m/w/", box.put_away, name="put_away"),
    path("m/", seen.seen, name="seen"),
    path("m/e/", seen.everything, name="everything"),
    path("m/s/", sender.say_sender, name="say_sender"),
    path("m/k/", seen.keep, name="keep"),
    path("i/", pictures.pictures, name="pictures"),
    path("i/c/", pictures.pictures_read, name="pictures_read"),
    path("i/s/", pictures.turn_round, name="turn_round"),
    path("i/w/", pictures.let_go, name="let_go"),
    path("k/", kept.kept_list, name="kept_list"),
    path("k/<int:received_id>/", kept.kept, name="kept"),
    path("k/<int:received_id>/s/", sender.say_kept_sender, name="say_kept_sender"),
    path("k/<int:received_id>/d/", dates.note_day, name="note_day"),
    path("k/<int:received_id>/w/", dates.note_care, name="note_care"),
    path("k/<int:received_id>/o/", kept.again, name="again"),
    path("k/<int:received_id>/r/", kept.remove, name="remove_kept"),
]
