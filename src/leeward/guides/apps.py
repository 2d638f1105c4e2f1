from django.apps import AppConfig


class GuidesConfig(AppConfig):
    name = "leeward.guides"
    label = "guides"

    def ready(self) -> None:
        from leeward.guides import entries

        entries.register()
