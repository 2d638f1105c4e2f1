"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.encounters.views import days, files, giving, handovers, meetings, notes

app_name = "encounters"
urlpatterns = [
    path("", meetings.encounters, name="encounters"),
    path("a/", meetings.add, name="add"),
    path("<int:encounter_id>/", meetings.before, name="before"),
    path("<int:encounter_id>/e/", meetings.edit, name="edit"),
    path("<int:encounter_id>/r/", meetings.remove, name="remove"),
    path("h/", handovers.handovers, name="handovers"),
    path("h/i/", handovers.line, name="line"),
    path("h/y/", handovers.seen, name="seen"),
    path("h/a/", days.add, name="add_schedule"),
    path("h/<int:schedule_id>/", days.schedule, name="schedule"),
    path("h/<int:schedule_id>/e/", days.edit, name="edit_schedule"),
    path("h/<int:schedule_id>/r/", days.remove, name="remove_schedule"),
    path("h/<int:schedule_id>/c/", days.change, name="change"),
    path("h/<int:schedule_id>/c/<int:change_id>/", days.undo, name="undo"),
    path("h/u/a/", days.add_holiday, name="add_holiday"),
    path("h/u/<int:holiday_id>/", days.holiday, name="holiday"),
    path("h/u/<int:holiday_id>/r/", days.remove_holiday, name="remove_holiday"),
    path("h/f/", files.choose, name="choose"),
    path("h/f/l/", files.looked, name="looked"),
    path("h/f/w/", files.put_away, name="put_away"),
    path("h/f/<int:file_id>/", files.file, name="file"),
    path("h/f/<int:file_id>/o/", files.original, name="original"),
    path("h/f/<int:file_id>/n/", files.read_on, name="read_on"),
    path("h/f/<int:file_id>/r/", files.remove, name="remove_file"),
    path("h/w/", giving.choose, name="give"),
    path("h/w/l/", giving.preview, name="give_preview"),
    path("h/l/", notes.notes, name="notes"),
    path("h/l/a/", notes.add, name="add_note"),
    path("h/l/q/<slug:key>/", notes.ask, name="ask"),
    path("h/l/<int:note_id>/", notes.note, name="note"),
    path("h/l/<int:note_id>/c/", notes.correct, name="correct"),
    path("h/l/<int:note_id>/r/", notes.remove, name="remove_note"),
]
