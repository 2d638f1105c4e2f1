from leeward.resist.incoming import leads


def test_without_a_notebook_only_what_can_be_read_without_one():
    closed, opened = list(leads.shown(opened=False)), list(leads.shown(opened=True))
    assert closed == [lead for lead in opened if not lead.notebook]
    assert "resist:kept_list" in [lead.name for lead in opened]
    assert "resist:kept_list" not in [lead.name for lead in closed]


def test_each_leads_somewhere_of_its_own():
    shown = list(leads.shown(opened=True))
    assert len({lead.url for lead in shown}) == len(shown)
    assert all(lead.url.startswith("/t/") for lead in shown)


def test_one_page_can_be_put_first_and_none_is_lost():
    usual, other = list(leads.shown(opened=True)), list(leads.shown(opened=True, first="resist:ahead"))
    assert other[0].name == "resist:ahead"
    assert usual[0].name != "resist:ahead"
    assert sorted(lead.name for lead in other) == sorted(lead.name for lead in usual)


def test_where_an_order_binds_nothing_that_prepares_words_is_offered():
    bound = [lead.name for lead in leads.shown(opened=True, bound=True)]
    assert not {"resist:check", "resist:ending", "resist:drafts"}.intersection(bound)
    assert {"resist:pulled", "resist:cards", "resist:kept_list"} <= set(bound)
