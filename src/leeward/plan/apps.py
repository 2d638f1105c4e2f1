from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "leeward.plan"
    label = "plan"

    def ready(self) -> None:
        from leeward.plan import entries

        entries.register()
