"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import URLPattern

app_name = "orders"
urlpatterns: list[URLPattern] = []
