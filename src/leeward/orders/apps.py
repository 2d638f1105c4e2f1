from django.apps import AppConfig


class OrdersConfig(AppConfig):
    name = "leeward.orders"
    label = "orders"

    def ready(self) -> None:
        from leeward.orders import entries

        entries.register()
