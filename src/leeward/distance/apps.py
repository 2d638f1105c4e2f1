from django.apps import AppConfig


class DistanceConfig(AppConfig):
    name = "leeward.distance"
    label = "distance"

    def ready(self) -> None:
        from leeward.distance import entries

        entries.register()
