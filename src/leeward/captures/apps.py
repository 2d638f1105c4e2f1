from django.apps import AppConfig


class CapturesConfig(AppConfig):
    name = "leeward.captures"
    label = "captures"

    def ready(self) -> None:
        from leeward.captures import entries

        entries.register()
