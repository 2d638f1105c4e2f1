"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.captures.views import adding, bringing, posts, visits

app_name = "captures"
urlpatterns = [
    path("", posts.posts, name="captures"),
    path("f/", bringing.file, name="file"),
    path("s/", bringing.screen, name="screen"),
    path("p/", visits.page, name="page"),
    path("v/<int:visit_id>/", visits.visit, name="visit"),
    path("v/<int:visit_id>/s/", visits.stop, name="stop"),
    path("v/<int:visit_id>/x/", visits.put_away, name="put_away"),
    path("<int:capture_id>/", posts.capture, name="capture"),
    path("<int:capture_id>/n/", adding.note, name="add_note"),
    path("<int:capture_id>/w/", adding.seen_by, name="add_seen_by"),
    path("<int:capture_id>/t/", adding.report, name="add_report"),
    path("<int:capture_id>/t/<int:report_id>/", adding.answer, name="answer"),
    path("<int:capture_id>/b/<int:file_id>/", posts.picture, name="picture"),
    path("<int:capture_id>/b/<int:file_id>/o/", posts.picture_bytes, name="picture_bytes"),
    path("<int:capture_id>/c/<int:file_id>/", posts.copy, name="copy"),
    path("<int:capture_id>/l/", posts.sheet, name="sheet"),
    path("<int:capture_id>/r/", posts.remove, name="remove"),
]
