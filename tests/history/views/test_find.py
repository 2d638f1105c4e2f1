from django.urls import reverse


def test_what_is_looked_for_stands_in_no_address(ada, bring, chat):
    bring(chat(100))
    response = ada.post(reverse("history:find"), {"words": "cafe"})
    assert response.url == reverse("history:find")
    page = ada.get(response.url).content.decode()
    assert "100 messages" in page
    assert "?p=1" in page
    assert "cafe" not in page.split("<main")[1].replace('value="cafe"', "").replace("about the café", "")


def test_results_are_covered_and_lead_to_their_place(ada, bring, chat):
    bring(chat(3))
    ada.post(reverse("history:find"), {"words": '"number 2"'})
    page = ada.get(reverse("history:find")).content.decode()
    assert page.count('class="veil"') == 1
    assert reverse("history:message", args=[3]) in page


def test_nothing_found_is_told_calmly(ada, bring, chat):
    bring(chat(3))
    for words in ("zebra", "", '"', "NEAR("):
        ada.post(reverse("history:find"), {"words": words})
        assert ada.get(reverse("history:find"), {"p": "x"}).status_code == 200
