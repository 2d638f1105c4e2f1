from leeward.resist.models import Draft


def test_sent_by_oneself_is_noted_and_nothing_more(ada):
    row = Draft.objects.create(text="Friday works.")
    assert ada.post(f"/t/s/{row.pk}/d/").url == f"/t/s/{row.pk}/"
    row.refresh_from_db()
    assert row.sent_at is not None
    assert row.put_away_at is None


def test_no_answer_after_all(ada):
    row = Draft.objects.create(text="Friday works.")
    ada.post(f"/t/s/{row.pk}/n/")
    row.refresh_from_db()
    assert row.put_away_at is not None
    assert "that there was no answer" in ada.get(f"/t/s/{row.pk}/").text


def test_in_memory_the_words_go_and_the_message_stays(client, lay):
    for way in ("d", "n"):
        pasted = lay(client, draft="Friday works.")
        assert client.post(f"/t/s/0/{way}/").url == "/t/m/"
        assert pasted.draft == ""
        assert pasted.text


def test_an_order_that_binds_stops_the_note_that_it_was_sent_and_not_that_there_was_none(client, lay):
    pasted = lay(client, draft="Friday works.")
    client.post("/t/o/", {"said": "binds"})
    assert "No answer is prepared here" in client.post("/t/s/0/d/").text
    assert pasted.draft == "Friday works."
    client.post("/t/s/0/n/")
    assert pasted.draft == ""


def test_copying_is_noted_quietly(ada):
    row = Draft.objects.create(text="Friday works.")
    assert ada.post(f"/t/s/{row.pk}/c/").status_code == 204
    row.refresh_from_db()
    assert row.copied_at is not None


def test_removing_says_what_goes_first(ada):
    row = Draft.objects.create(text="Friday works.")
    assert "This cannot be undone." in ada.get(f"/t/s/{row.pk}/r/").text
    assert ada.post(f"/t/s/{row.pk}/r/").url == "/t/s/l/"
    assert not Draft.objects.exists()


def test_what_is_not_there_is_not_found(ada, client):
    for way in ("c", "d", "n"):
        assert ada.post(f"/t/s/77/{way}/").status_code == 404
    assert ada.get("/t/s/77/r/").status_code == 404
    assert client.get("/t/s/77/r/").url.startswith("/o/")


def test_a_look_does_nothing(ada):
    row = Draft.objects.create(text="Friday works.")
    for way in ("c", "d", "n", "t"):
        assert ada.get(f"/t/s/{row.pk}/{way}/").status_code == 405
