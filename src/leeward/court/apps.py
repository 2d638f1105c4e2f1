from django.apps import AppConfig


class CourtConfig(AppConfig):
    name = "leeward.court"
    label = "court"

    def ready(self) -> None:
        from leeward.court import entries

        entries.register()
