"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.belongings import leaning_views, money_views, photo_views, thing_views
from leeward.belongings.choices import ListKind

app_name = "belongings"
_PAPER, _BAG = {"kind": ListKind.PAPER.value}, {"kind": ListKind.BAG.value}
urlpatterns = [
    path("", thing_views.papers, name="papers"),
    path("n/", thing_views.add, _PAPER, name="paper_new"),
    path("i/<slug:mark>/", thing_views.thing, _PAPER, name="paper"),
    path("i/<slug:mark>/x/", thing_views.drop, _PAPER, name="paper_drop"),
    path("i/<slug:mark>/f/", photo_views.add, name="photo_add"),
    path("i/<slug:mark>/h/", photo_views.mark_photo, name="photo_mark"),
    path("f/<int:photo_id>/", photo_views.photo, name="photo"),
    path("f/<int:photo_id>/s/", photo_views.uncovered, name="photo_uncovered"),
    path("f/<int:photo_id>/p", photo_views.picture, name="photo_bytes"),
    path("f/<int:photo_id>/d/", photo_views.download, name="photo_download"),
    path("f/<int:photo_id>/x/", photo_views.remove, name="photo_remove"),
    path("b/", thing_views.bag, name="bag"),
    path("b/n/", thing_views.add, _BAG, name="bag_new"),
    path("b/s/", thing_views.story, name="bag_story"),
    path("b/i/<slug:mark>/", thing_views.thing, _BAG, name="bag_thing"),
    path("b/i/<slug:mark>/x/", thing_views.drop, _BAG, name="bag_drop"),
    path("m/", money_views.table, name="money"),
    path("m/n/", money_views.add, name="money_new"),
    path("m/c/", money_views.currency, name="money_currency"),
    path("m/p/", money_views.on_paper, name="money_on_paper"),
    path("m/i/<slug:mark>/", money_views.line, name="money_line"),
    path("m/i/<slug:mark>/x/", money_views.leave_out, name="money_leave_out"),
    path("l/", leaning_views.overview, name="leaning"),
    path("l/<int:number>/", leaning_views.question, name="question"),
    path("l/<int:number>/o/", leaning_views.offer, name="offer"),
    path("l/<int:number>/p/", leaning_views.put, name="offer_put"),
]
