from django.urls import path

from leeward.shell import views

app_name = "shell"

urlpatterns = [
    path("x/", views.leave, name="exit"),
    path("x/a/", views.leave, name="about_exit"),
    path("x/d/", views.keep, name="keep"),
    path("x/p/", views.put_away, name="put_away"),
    path("x/m/", views.measures, name="measures"),
    path("l/", views.lock, name="lock"),
    path("h/", views.numbers, name="help"),
    path("h/w/", views.limits, name="limits"),
]
