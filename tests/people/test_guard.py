from django.urls import reverse


def test_without_a_vault_it_leads_to_the_way_in(client):
    for name, arguments in (("people:people", []), ("people:person", [1]), ("people:mode", [1])):
        assert client.get(reverse(name, args=arguments)).url == reverse("site:open")
