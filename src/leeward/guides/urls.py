"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.guides.views import listing, marking, reading

app_name = "guides"
urlpatterns = [
    path("", listing.guides, name="guides"),
    path("w/", listing.whom, name="whom"),
    path("<int:number>/", reading.guide, name="guide"),
    path("<int:number>/a/", reading.whole, name="whole"),
    path("<int:number>/s/<int:place>/", reading.step, name="step"),
    path("<int:number>/c/<int:place>/", reading.change, name="change"),
    path("<int:number>/m/<int:place>/", marking.mark, name="mark"),
]
