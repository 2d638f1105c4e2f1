"""Addresses below `t/`; opaque, since they stay in a browser's history."""

from django.urls import URLPattern, path

from leeward.resist.earlier.views import beside, promises

urlpatterns: list[URLPattern] = [
    path("e/", beside.earlier, name="earlier"),
    path("e/k/<int:received_id>/", beside.of_kept, name="earlier_kept"),
    path("e/a/", beside.answer, name="pair_answer"),
    path("e/p/", promises.promises, name="promises"),
    path("e/p/m/", promises.mark, name="promise_mark"),
    path("e/p/s/", promises.stop, name="promises_stop"),
    path("e/p/n/", promises.again, name="promises_again"),
]
