"""Addresses below `t/`; opaque, since they stay in a browser's history."""

from django.urls import URLPattern, path

from leeward.resist.cards import views

urlpatterns: list[URLPattern] = [
    path("q/", views.cards, name="cards"),
    path("q/f/", views.find_card, name="find_card"),
    path("q/<int:number>/", views.card, name="card"),
]
