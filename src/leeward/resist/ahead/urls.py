"""Addresses below `t/`; opaque, since they stay in a browser's history."""

from django.urls import URLPattern, path

from leeward.resist.ahead.views import care, reactions, rumours

urlpatterns: list[URLPattern] = [
    path("n/", reactions.ahead, name="ahead"),
    path("n/x/<int:seen_id>/", reactions.take_back, name="take_seen_back"),
    path("n/<slug:key>/", reactions.reaction, name="reaction"),
    path("n/<slug:key>/s/", reactions.seen, name="reaction_seen"),
    path("n/<slug:key>/d/", reactions.came, name="reaction_came"),
    path("r/", rumours.rumours, name="rumours"),
    path("r/l/<int:number>/", rumours.line, name="line"),
    path("r/a/", rumours.add_post, name="add_post"),
    path("r/<int:post_id>/", rumours.post, name="post"),
    path("r/<int:post_id>/r/", rumours.remove_post, name="remove_post"),
    path("w/", care.care, name="care"),
    path("w/s/", care.suggested, name="care_suggested"),
    path("w/i/", care.care_line, name="care_line"),
    path("w/a/", care.add_care, name="add_care"),
    path("w/<int:care_id>/", care.change_care, name="change_care"),
    path("w/<int:care_id>/o/", care.turn_care, name="turn_care"),
    path("w/<int:care_id>/r/", care.remove_care, name="remove_care"),
]
