"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import URLPattern

app_name = "boundaries"
urlpatterns: list[URLPattern] = []
