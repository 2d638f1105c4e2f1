"""Addresses of this part; opaque, since they stay in a browser's history."""

from django.urls import path

from leeward.contact.views import accounts, acting, held, home, lists, outbox, working

app_name = "contact"
urlpatterns = [
    path("", home.home, name="home"),
    path("k/a/", accounts.choose, name="choose"),
    path("k/a/<int:number>/", accounts.before, name="before"),
    path("k/a/<int:number>/s/", accounts.add, name="add"),
    path("k/<int:account_id>/", accounts.account, name="account"),
    path("k/<int:account_id>/l/", accounts.connect, name="connect"),
    path("k/<int:account_id>/e/", accounts.change, name="change"),
    path("k/<int:account_id>/r/", accounts.remove, name="remove"),
    path("k/<int:account_id>/h/", acting.ahead, name="ahead"),
    path("x/<int:act_id>/", acting.act, name="act"),
    path("x/<int:act_id>/u/", acting.undo, name="undo"),
    path("w/<int:job_id>/", working.working, name="working"),
    path("w/<int:job_id>/s/", working.stop, name="stop"),
    path("i/", working.often, name="often"),
    path("h/", held.held, name="held"),
    path("h/a/", held.aside, name="aside"),
    path("h/d/", held.often, name="digest"),
    path("h/b/", held.give, name="give"),
    path("h/<int:held_id>/", held.one, name="one"),
    path("h/<int:held_id>/o/", held.read, name="read"),
    path("h/<int:held_id>/w/", held.hand, name="hand"),
    path("h/<int:held_id>/f/", held.original, name="original"),
    path("b/", lists.lists, name="lists"),
    path("b/<int:person_id>/<int:number>/", lists.numbers, name="numbers"),
    path("s/", outbox.outbox, name="outbox"),
    path("s/a/", outbox.write, name="write"),
    path("s/p/", outbox.pause, name="pause"),
    path("s/<int:going_id>/", outbox.going, name="going"),
    path("s/<int:going_id>/l/", outbox.last, name="last"),
    path("s/<int:going_id>/t/", outbox.decide, name="decide"),
]
