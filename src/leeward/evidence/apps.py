from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    name = "leeward.evidence"
    label = "evidence"

    def ready(self) -> None:
        from leeward.evidence import entries

        entries.register()
