from django.apps import AppConfig


class EncountersConfig(AppConfig):
    name = "leeward.encounters"
    label = "encounters"

    def ready(self) -> None:
        from leeward.encounters import entries

        entries.register()
