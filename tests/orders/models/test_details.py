from leeward.orders.models import Details


def test_the_newest_version_comes_first(order):
    assert [row.pk for row in order.versions.all()] == sorted(
        Details.objects.values_list("pk", flat=True), reverse=True
    )


def test_with_the_order_its_versions_go(order):
    order.delete()
    assert not Details.objects.exists()
