from django.urls import reverse


def test_a_folder_that_is_not_there_is_not_found(ada):
    assert ada.get(reverse("court:folder", args=[77])).status_code == 404
