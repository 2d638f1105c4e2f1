from django.apps import AppConfig


class MadeUpConfig(AppConfig):
    name = "support.made_up"
    label = "made_up"

    def ready(self):
        from leeward.channels import kinds
        from support.made_up import handlers  # noqa: F401, known by its decorators
        from support.made_up_channel import KIND

        kinds.KINDS = (*kinds.KINDS, KIND)
