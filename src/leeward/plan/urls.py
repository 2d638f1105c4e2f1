"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.plan import views

app_name = "plan"
urlpatterns = [
    path("", views.plan, name="plan"),
    path("t/", views.plan, name="tonight"),
    path("p/<slug:part_key>/", views.plan, name="part"),
    path("i/<int:item_id>/a/", views.plan, name="ask"),
    path("o/", views.plan, name="take"),
    path("r/", views.plan, name="go_back"),
]
