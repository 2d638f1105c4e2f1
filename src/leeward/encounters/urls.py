"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.encounters import views

app_name = "encounters"
urlpatterns = [
    path("", views.encounters, name="encounters"),
    path("h/", views.encounters, name="handovers"),
]
