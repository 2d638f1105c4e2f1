"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.boundaries.views import between, home, past, priorities, questions, writing

app_name = "boundaries"
urlpatterns = [
    path("", home.boundaries, name="boundaries"),
    path("<int:person_id>/", home.person, name="person"),
    path("<int:person_id>/l/", home.sentences, name="sentences"),
    path("<int:person_id>/h/", home.history, name="history"),
    path("<int:person_id>/a/", writing.choose, name="choose"),
    path("<int:person_id>/b/", writing.begin, name="begin"),
    path("<int:person_id>/k/<int:number>/", writing.write, name="write"),
    path("<int:person_id>/k/<int:number>/e/", writing.end, name="end"),
    path("<int:person_id>/p/<int:whole>/", past.went, name="past"),
    path("<int:person_id>/p/<int:whole>/s/", past.again, name="past_again"),
    path("<int:person_id>/p/<int:whole>/<int:number>/<int:year>/<int:month>/", past.month, name="month"),
    path("<int:person_id>/q/", questions.questions, name="questions"),
    path("b/", between.box, name="box"),
    path("b/a/", between.add, name="add_note"),
    path("b/<int:note_id>/", between.note, name="note"),
    path("m/", priorities.listed, name="priorities"),
    path("m/<int:line_id>/u/", priorities.up, name="priority_up"),
    path("m/<int:line_id>/r/", priorities.remove, name="priority_remove"),
]
