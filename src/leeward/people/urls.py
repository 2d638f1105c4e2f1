"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.people import change_views, fact_views, views, warning_views

app_name = "people"
urlpatterns = [
    path("", views.people, name="people"),
    path("<int:person_id>/", views.person, name="person"),
    path("<int:person_id>/e/", views.edit, name="edit"),
    path("<int:person_id>/m/", fact_views.mode, name="mode"),
    path("<int:person_id>/s/", fact_views.stop, name="stop"),
    path("<int:person_id>/s/<int:notice_id>/", fact_views.withdraw, name="withdraw"),
    path("<int:person_id>/d/", fact_views.important_date, name="date"),
    path("<int:person_id>/o/", fact_views.order, name="order"),
    path("<int:person_id>/j/", change_views.merge, name="merge"),
    path("<int:person_id>/a/", change_views.split, name="split"),
    path("w/", warning_views.first, name="warnings"),
    path("w/s/<int:number>/", warning_views.step, name="warning_step"),
    path("w/f/<int:number>/", warning_views.one, name="warning_one"),
    path("w/o/", warning_views.put_off, name="put_off"),
    path("w/z/", warning_views.end, name="warnings_end"),
    path("u/<int:change_id>/", change_views.undo, name="undo"),
]
