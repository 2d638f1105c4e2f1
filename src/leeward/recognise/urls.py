"""Addresses of this part: letters and numbers only, so that a browser's history tells nothing."""

from django.urls import path, register_converter

from leeward.recognise import label_views, own_views, report_views


class Prefix:
    """`v` for the vault, `t` for the desk."""

    regex = "[vt]"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Prefix, "held")

app_name = "recognise"
urlpatterns = [
    path("", report_views.front, name="report"),
    path("", report_views.front, name="vault"),
    path("t/", report_views.desk, name="desk"),
    path("<held:prefix>/e/", report_views.end, name="end"),
    path("<held:prefix>/g/", report_views.again, name="again"),
    path("<held:prefix>/d/", report_views.dangers, name="dangers"),
    path("<held:prefix>/p/", report_views.printed, name="printed"),
    path("<held:prefix>/q/<int:number>/", report_views.quotes, name="quotes"),
    path("<held:prefix>/l/<int:number>/<int:ref>/", label_views.label, name="label"),
    path("<held:prefix>/a/<int:number>/<int:ref>/", label_views.answer, name="answer"),
    path("<held:prefix>/n/", own_views.stop_notice, name="stop"),
    path("<held:prefix>/o/", own_views.own_messages, name="own"),
    path("w/", own_views.own_words, name="words"),
]
