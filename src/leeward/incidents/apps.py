from django.apps import AppConfig


class IncidentsConfig(AppConfig):
    name = "leeward.incidents"
    label = "incidents"

    def ready(self) -> None:
        from leeward.incidents import entries

        entries.register()
