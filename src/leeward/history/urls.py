"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.history.views import bring, find, progress, read, remove

app_name = "history"
urlpatterns = [
    path("", read.overview, name="overview"),
    path("n/", bring.choose, name="choose"),
    path("n/s/", bring.sample, name="sample"),
    path("c/", bring.confirm, name="confirm"),
    path("x/", bring.put_away, name="put_away"),
    path("k/", bring.keep, name="keep"),
    path("w/", progress.progress, name="progress"),
    path("w/<int:job_id>/s/", progress.stop, name="stop"),
    path("q/<int:receipt_id>/", progress.receipt, name="receipt"),
    path("q/<int:receipt_id>/a/", progress.apart, name="apart"),
    path("r/<int:source_id>/", remove.remove, name="remove"),
    path("r/<int:job_id>/w/", remove.removed, name="removed"),
    path("t/<int:conversation_id>/", read.thread, name="thread"),
    path("a/<int:message_id>/", read.message, name="message"),
    path("f/", find.find, name="find"),
]
