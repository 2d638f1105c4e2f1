from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "leeward.history"
    label = "history"

    def ready(self) -> None:
        from leeward.history import checking, entries
        from leeward.vault import checking as vault_checking

        entries.register()
        vault_checking.also(checking.check)
