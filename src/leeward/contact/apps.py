from django.apps import AppConfig


class ContactConfig(AppConfig):
    name = "leeward.contact"
    label = "contact"

    def ready(self) -> None:
        from leeward.contact import entries

        entries.register()
