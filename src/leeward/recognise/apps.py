from django.apps import AppConfig


class RecogniseConfig(AppConfig):
    name = "leeward.recognise"
    label = "recognise"

    def ready(self) -> None:
        from leeward.recognise import entries

        entries.register()
