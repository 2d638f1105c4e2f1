from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "leeward.site"
    label = "site"

    def ready(self) -> None:
        """The entries of this part."""
        from leeward.site import entries

        entries.register()
