"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.people import change_views, fact_views, views

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
    path("u/<int:change_id>/", change_views.undo, name="undo"),
]
