"""Addresses below `t/`; opaque, since they stay in a browser's history."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
