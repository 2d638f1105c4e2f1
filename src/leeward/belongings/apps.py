from django.apps import AppConfig


class BelongingsConfig(AppConfig):
    name = "leeward.belongings"
    label = "belongings"

    def ready(self) -> None:
        from leeward.belongings import entries

        entries.register()
