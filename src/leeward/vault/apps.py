from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "leeward.vault"
    label = "vault"
    verbose_name = "Vault"

    def ready(self) -> None:
        """Nothing to fill in here: the parts above fill the registries of this room."""
