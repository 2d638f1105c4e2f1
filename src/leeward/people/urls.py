"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.people import (
    brief_views,
    change_views,
    fact_views,
    helper_views,
    knowing_views,
    reach_views,
    sharing_views,
    views,
    warning_views,
)

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
    path("a/", helper_views.add, name="add"),
    path("<int:person_id>/h/", helper_views.roles, name="roles"),
    path("<int:person_id>/k/", helper_views.knows, name="knows"),
    path("<int:person_id>/c/", helper_views.code, name="code"),
    path("<int:person_id>/x/", helper_views.take_out, name="take_out"),
    path("<int:person_id>/y/", helper_views.put_back, name="put_back"),
    path("<int:person_id>/r/", reach_views.add, name="reach"),
    path("<int:person_id>/r/<int:address_id>/", reach_views.address, name="address"),
    path("<int:person_id>/r/<int:address_id>/x/", reach_views.take_out, name="address_out"),
    path("<int:person_id>/b/", brief_views.brief, name="brief"),
    path("<int:person_id>/g/", sharing_views.with_person, name="shared_with"),
    path("<int:person_id>/g/n/", sharing_views.add, name="share"),
    path("g/", sharing_views.everything, name="shared"),
    path("g/<int:row_id>/", sharing_views.later, name="shared_later"),
    path("k/", knowing_views.circle, name="circle"),
    path("f/", knowing_views.first, name="first"),
    path("f/<int:person_id>/", knowing_views.change, name="first_change"),
    path("l/", brief_views.listening, name="listening"),
    path("w/", warning_views.first, name="warnings"),
    path("w/s/<int:number>/", warning_views.step, name="warning_step"),
    path("w/f/<int:number>/", warning_views.one, name="warning_one"),
    path("w/o/", warning_views.put_off, name="put_off"),
    path("w/z/", warning_views.end, name="warnings_end"),
    path("u/<int:change_id>/", change_views.undo, name="undo"),
]
