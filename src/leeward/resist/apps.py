from django.apps import AppConfig


class ResistConfig(AppConfig):
    name = "leeward.resist"
    label = "resist"

    def ready(self) -> None:
        from leeward.resist import entries

        entries.register()
