"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.belongings import views

app_name = "belongings"
urlpatterns = [
    path("", views.papers, name="papers"),
    path("m/", views.papers, name="money"),
    path("b/", views.papers, name="bag"),
    path("l/", views.papers, name="leaning"),
]
