"""Addresses below `t/`; opaque, since they stay in a browser's history."""

from django.urls import URLPattern, path

from leeward.resist.pulled import (
    check_views,
    letter_views,
    muted_views,
    quiet_views,
    remove_views,
    slip_views,
    views,
)

urlpatterns: list[URLPattern] = [
    path("p/", views.pulled, name="pulled"),
    path("p/w/", views.pause, name="pause"),
    path("p/n/", views.onwards, name="onwards"),
    path("p/o/", views.reasons, name="reasons"),
    path("p/c/", views.person, name="person"),
    path("p/l/", letter_views.letters, name="letters"),
    path("p/l/w/", letter_views.write_letter, name="write_letter"),
    path("p/l/<int:row_id>/", letter_views.letter, name="letter"),
    path("p/l/<int:row_id>/e/", letter_views.edit_letter, name="edit_letter"),
    path("p/l/<int:row_id>/o/", letter_views.open_letter, name="open_letter"),
    path("p/m/", muted_views.muted, name="muted"),
    path("p/m/<slug:kind>/", muted_views.mute, name="mute"),
    path("p/m/<int:row_id>/d/", muted_views.mark_muted, name="mark_muted"),
    path("p/s/", slip_views.slips, name="slips"),
    path("p/s/w/", slip_views.write_slip, name="write_slip"),
    path("p/s/<int:row_id>/", slip_views.slip, name="slip"),
    path("p/s/<int:row_id>/e/", slip_views.edit_slip, name="edit_slip"),
    path("p/a/", check_views.check_in, name="check_in"),
    path("p/a/l/", check_views.check_ins, name="check_ins"),
    path("p/a/<int:row_id>/", check_views.after, name="after"),
    path("p/r/<slug:kind>/<int:row_id>/", remove_views.remove, name="remove_pulled"),
    path("p/x/", quiet_views.about, name="quiet"),
    path("p/x/h/", quiet_views.hide, name="hide_quiet"),
]
