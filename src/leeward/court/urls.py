"""Addresses of this part; opaque on purpose."""

from django.urls import path

from leeward.court.views import choosing, folders, leaving, records

app_name = "court"

urlpatterns = [
    path("", folders.folders, name="folders"),
    path("r/", records.records, name="records"),
    path("n/", folders.add, name="add"),
    path("<int:number>/", folders.folder, name="folder"),
    path("<int:number>/e/", folders.edit, name="edit"),
    path("<int:number>/x/", folders.remove, name="remove"),
    path("<int:number>/h/", folders.hand, name="hand"),
    path("<int:number>/w/", choosing.what, name="what"),
    path("<int:number>/p/", choosing.paper, name="paper"),
    path("<int:number>/i/", choosing.incidents, name="incidents"),
    path("<int:number>/m/<int:room>/", choosing.picks, name="picks"),
    path("<int:number>/l/", leaving.look, name="look"),
    path("<int:number>/b/", leaving.begin, name="begin"),
    path("<int:number>/g/", leaving.progress, name="progress"),
    path("<int:number>/s/", leaving.stop, name="stop"),
    path("<int:number>/v/", leaving.preview, name="preview"),
    path("<int:number>/o/", leaving.locked, name="locked"),
    path("<int:number>/o/p/", leaving.plain, name="plain"),
]
