"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.plan.taking import friend_views, views
from leeward.plan.taking.choice import Kind

urlpatterns = [
    path("", views.take, name="take"),
    path("p/", views.choose, {"kind": Kind.SHEET}, name="take_sheet"),
    path("p/l/", views.show, {"kind": Kind.SHEET}, name="show_sheet"),
    path("m/", views.choose, {"kind": Kind.MEMORY}, name="take_memory"),
    path("m/l/", views.show, {"kind": Kind.MEMORY}, name="show_memory"),
    path("s/", views.choose, {"kind": Kind.FRIEND}, name="take_friend"),
    path("s/l/", views.show, {"kind": Kind.FRIEND}, name="show_friend"),
    path("s/k/", views.seal, name="seal"),
    path("h/", friend_views.how, name="how_to_open"),
    path("f/", friend_views.open_copy, name="open_copy"),
]
