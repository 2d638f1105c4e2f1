from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "leeward.history"
    label = "history"

    def ready(self) -> None:
        from leeward.history import entries

        entries.register()
