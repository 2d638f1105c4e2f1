"""Addresses of this part: letters and numbers only, so that a browser's history tells nothing."""

from django.urls import path, register_converter

from leeward.recognise import choosing, label_views, own_views, report_views, unseen_views


class Prefix:
    """`v` for the vault, `t` for the desk."""

    regex = "[vt]"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Ref:
    """A message, by a number that every database can hold."""

    regex = "[0-9]{1,15}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: object) -> str:
        return str(value)


register_converter(Prefix, "held")
register_converter(Ref, "ref")

app_name = "recognise"
urlpatterns = [
    path("", report_views.front, name="report"),
    path("", report_views.front, name="vault"),
    path("t/", report_views.desk, name="desk"),
    path("<held:prefix>/e/", report_views.end, name="end"),
    path("<held:prefix>/g/", report_views.again, name="again"),
    path("<held:prefix>/d/", report_views.dangers, name="dangers"),
    path("<held:prefix>/p/", report_views.printed, name="printed"),
    path("<held:prefix>/m/<int:number>/", report_views.behind, name="behind"),
    path("<held:prefix>/q/<int:number>/", report_views.quotes, name="quotes"),
    path("<held:prefix>/l/<int:number>/<ref:ref>/", label_views.label, name="label"),
    path("<held:prefix>/a/<int:number>/<ref:ref>/", label_views.answer, name="answer"),
    path("<held:prefix>/n/", own_views.stop_notice, name="stop"),
    path("<held:prefix>/o/", own_views.own_messages, name="own"),
    path("f/", unseen_views.unseen, name="unseen"),
    path("c/", choosing.conversations, name="choose"),
    path("w/", own_views.own_words, name="words"),
]
