"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import include, path

from leeward.plan import ask_views, item_views, part_views, place_views, tonight_views, views
from leeward.plan.taking.urls import urlpatterns as taking

app_name = "plan"
urlpatterns = [
    path("", views.plan, name="plan"),
    path("s/", views.stand, name="stand"),
    path("d/", views.leaving_day, name="leaving_day"),
    path("w/", views.looked, name="looked"),
    path("r/", views.go_back, name="go_back"),
    path("t/", tonight_views.tonight, name="tonight"),
    path("t/x/", tonight_views.mark, name="mark"),
    path("p/<slug:part_key>/", part_views.part, name="part"),
    path("p/<slug:part_key>/a/", part_views.own, name="own"),
    path("p/<slug:part_key>/v/", part_views.order, name="order"),
    path("p/<slug:part_key>/v/<slug:ref>/", part_views.move, name="move"),
    path("i/<slug:ref>/", item_views.item, name="item"),
    path("i/<slug:ref>/a/", ask_views.ask, name="ask"),
    path("i/<slug:ref>/v/", item_views.leave_out, name="leave_out"),
    path("i/<slug:ref>/m/", item_views.remind, name="remind"),
    path("i/<slug:ref>/m/c/", item_views.calendar, name="calendar"),
    path("i/<slug:ref>/x/", item_views.remove, name="remove"),
    path("l/", place_views.add, name="add_place"),
    path("l/<int:place_id>/", place_views.change, name="place"),
    path("l/<int:place_id>/x/", place_views.remove, name="remove_place"),
    path("o/", include(taking)),
]
