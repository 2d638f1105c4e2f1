"""Addresses below `t/`; opaque, since they stay in a browser's history."""

from django.urls import URLPattern, path

from leeward.resist.ending.views import kept, reading, writing

urlpatterns: list[URLPattern] = [
    path("g/", reading.ending, name="ending"),
    path("g/o/", reading.heard, name="heard"),
    path("g/d/", reading.whether, name="whether"),
    path("g/n/", reading.silent, name="silent"),
    path("g/w/", writing.write, name="write_farewell"),
    path("g/y/", writing.look, name="look_farewell"),
    path("g/<int:farewell_id>/", kept.farewell, name="farewell"),
    path("g/<int:farewell_id>/s/", kept.sent, name="farewell_sent"),
    path("g/<int:farewell_id>/w/", kept.put_away, name="put_farewell_away"),
    path("g/<int:farewell_id>/r/", kept.remove, name="remove_farewell"),
]
