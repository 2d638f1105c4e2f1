from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "leeward.site"
    label = "site"

    def ready(self) -> None:
        from leeward.vault.registries import NavigationEntry, navigation

        navigation.add(NavigationEntry(0, "Start", "site:start", "start"))
        navigation.add(NavigationEntry(70, "Help", "shell:help", "phone"))
        navigation.add(NavigationEntry(80, "Settings", "site:settings", "settings"))
