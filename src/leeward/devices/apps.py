from django.apps import AppConfig


class DevicesConfig(AppConfig):
    name = "leeward.devices"
    label = "devices"

    def ready(self) -> None:
        from leeward.devices import entries

        entries.register()
