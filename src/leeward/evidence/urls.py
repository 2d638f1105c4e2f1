"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.evidence.views import pages, stamps

app_name = "evidence"
urlpatterns = [
    path("", pages.evidence, name="evidence"),
    path("a/", pages.sign, name="sign"),
    path("c/", pages.compare, name="compare"),
    path("t/", stamps.service, name="service"),
    path("<int:number>/", pages.state, name="state"),
    path("<int:number>/n/", pages.note, name="note"),
    path("<int:number>/c/", pages.code, name="code"),
    path("<int:number>/t/", stamps.stamp, name="stamp"),
    path("<int:number>/t/<int:stamp_id>/", stamps.token, name="token"),
]
