"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.devices.views import check, comparing, lists, moment, one

app_name = "devices"
urlpatterns = [
    path("", check.devices, name="devices"),
    path("p/", check.platforms, name="platforms"),
    path("s/<slug:key>/", check.step, name="step"),
    path("i/<slug:key>/", check.item, name="item"),
    path("i/<slug:key>/m/", check.mark, name="mark"),
    path("i/<slug:key>/m/<int:check_id>/", check.mark, name="mark"),
    path("i/<slug:key>/x/<int:check_id>/", check.unmark, name="unmark"),
    path("i/<slug:key>/t/", check.to_list, name="item_to_list"),
    path("d/", one.ask, name="ask"),
    path("d/o/", one.answer, name="answer"),
    path("d/n/", one.edit, name="new"),
    path("d/<int:device_id>/", one.one, name="one"),
    path("d/<int:device_id>/e/", one.edit, name="edit"),
    path("d/<int:device_id>/x/", one.remove, name="remove"),
    path("w/", moment.moment, name="moment"),
    path("w/o/", moment.advice, name="advice"),
    path("w/r/", moment.again, name="again"),
    path("a/", comparing.apps, name="apps"),
    path("a/w/", comparing.ways, name="ways"),
    path("a/l/", lists.choose, name="list"),
    path("a/f/", lists.fetch, name="fetch"),
    path("a/r/", comparing.result, name="result"),
    path("a/r/k/", comparing.keep, name="keep"),
    path("a/r/x/", comparing.put_away, name="put_away"),
    path("a/r/t/", comparing.to_list, name="to_list"),
    path("a/r/<int:finding_id>/", comparing.finding, name="finding"),
    path("a/r/<int:finding_id>/s/", comparing.settle, name="settle"),
]
