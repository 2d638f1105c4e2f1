"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.devices import views

app_name = "devices"
urlpatterns = [
    path("", views.devices, name="devices"),
    path("a/", views.devices, name="apps"),
]
