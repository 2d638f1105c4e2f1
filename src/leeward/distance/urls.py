"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.distance.views import counts, days, modes, noted, overview, resting, stops, ways

app_name = "distance"
urlpatterns = [
    path("", overview.everybody, name="distance"),
    path("<int:person_id>/", overview.one, name="distance"),
    path("m/", overview.meanings, name="meanings"),
    path("<int:person_id>/w/", ways.tick, name="tick"),
    path("<int:person_id>/w/a/", ways.add, name="add_way"),
    path("<int:person_id>/w/<int:way_id>/", ways.way, name="way"),
    path("<int:person_id>/w/<int:way_id>/e/", ways.state, name="state"),
    path("<int:person_id>/w/<int:way_id>/r/", ways.off, name="off"),
    path("<int:person_id>/c/", counts.counts, name="counts"),
    path("<int:person_id>/c/l/", counts.every, name="came"),
    path("<int:person_id>/c/l/<int:number>/", counts.account, name="account"),
    path("<int:person_id>/h/", noted.notes, name="notes"),
    path("<int:person_id>/h/a/", noted.add, name="add_note"),
    path("<int:person_id>/h/<int:note_id>/", noted.note, name="note"),
    path("<int:person_id>/h/<int:note_id>/c/", noted.correct, name="correct"),
    path("<int:person_id>/h/<int:note_id>/r/", noted.take_back, name="take_back"),
    path("<int:person_id>/m/", modes.choose, name="choose"),
    path("<int:person_id>/m/<int:number>/", modes.question, name="question"),
    path("<int:person_id>/m/f/", modes.fits, name="fits"),
    path("<int:person_id>/m/d/<int:code>/", modes.decide, name="decide"),
    path("<int:person_id>/m/h/", modes.history, name="history"),
    path("<int:person_id>/m/l/", modes.look_again, name="look_again"),
    path("<int:person_id>/p/", resting.rest, name="rest"),
    path("<int:person_id>/p/<int:pause_id>/", resting.end, name="end_rest"),
    path("<int:person_id>/s/", stops.stop, name="stop"),
    path("<int:person_id>/d/", days.days, name="days"),
    path("<int:person_id>/d/t/", days.tick, name="tick_days"),
    path("<int:person_id>/d/l/", days.looking, name="looking"),
    path("<int:person_id>/d/a/", days.add, name="add_slip"),
    path("<int:person_id>/d/<int:slip_id>/", days.slip, name="slip"),
    path("<int:person_id>/d/<int:slip_id>/r/", days.remove, name="remove_slip"),
]
