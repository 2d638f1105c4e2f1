"""Addresses below `t/`; opaque, since they stay in a browser's history."""

from django.urls import URLPattern, path

from leeward.resist.answering.views import checking, drafting, ending, files, listing, need, outbox, writing

urlpatterns: list[URLPattern] = [
    path("s/", need.answer, name="answer"),
    path("s/w/", writing.write, name="write"),
    path("s/w/<int:manner>/", writing.lines, name="answer_lines"),
    path("s/w/o/", writing.own, name="own_answer"),
    path("s/l/", listing.drafts, name="drafts"),
    path("s/y/", checking.look, name="look_over"),
    path("s/<int:draft_id>/", drafting.draft, name="draft"),
    path("s/<int:draft_id>/t/", drafting.pause, name="let_lie"),
    path("s/<int:draft_id>/c/", ending.copied, name="answer_copied"),
    path("s/<int:draft_id>/d/", ending.sent, name="answer_sent"),
    path("s/<int:draft_id>/n/", ending.none, name="no_answer"),
    path("s/<int:draft_id>/r/", ending.remove, name="remove_draft"),
    path("s/<int:draft_id>/o/", outbox.outbox, name="answer_outbox"),
    path("c/", checking.check, name="check"),
    path("f/", files.files, name="files"),
    path("f/l/", files.found, name="found_in_file"),
    path("f/d/", files.download, name="take_copy"),
    path("f/w/", files.put_away, name="put_copy_away"),
]
