"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.incidents.views import adding, pages

app_name = "incidents"
urlpatterns = [
    path("", pages.incidents, name="incidents"),
    path("a/", pages.add, name="add"),
    path("s/", pages.paper, name="all_paper"),
    path("<int:number>/", pages.incident, name="incident"),
    path("<int:number>/s/", pages.paper, name="paper"),
    path("<int:number>/a/", adding.add, name="addition"),
    path("<int:number>/w/", adding.witness, name="witness"),
    path("<int:number>/f/", adding.add_files, name="files"),
    path("<int:number>/f/<int:file_id>/", adding.file, name="file"),
    path("<int:number>/f/<int:file_id>/u/", adding.uncovered, name="uncovered"),
    path("<int:number>/f/<int:file_id>/i/", adding.picture, name="picture"),
    path("<int:number>/f/<int:file_id>/o/", adding.original, name="original"),
    path("<int:number>/f/<int:file_id>/r/", adding.remove_file, name="remove_file"),
    path("<int:number>/r/", adding.remove, name="remove"),
]
