from django.apps import AppConfig


class BoundariesConfig(AppConfig):
    name = "leeward.boundaries"
    label = "boundaries"

    def ready(self) -> None:
        from leeward.boundaries import entries

        entries.register()
