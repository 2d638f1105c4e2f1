from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "leeward.people"
    label = "people"

    def ready(self) -> None:
        from leeward.people import entries

        entries.register()
