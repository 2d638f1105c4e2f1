from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "leeward.site"
    label = "site"

    def ready(self) -> None:
        """The entries of this part."""
        from leeward.site import entering
        from leeward.vault.registries import NavigationEntry, Way, navigation, start_lines, ways

        navigation.add(NavigationEntry(10, "Start", "site:start", "start"))
        navigation.add(NavigationEntry(75, "Help", "shell:help", "phone"))
        navigation.add(NavigationEntry(90, "Settings", "site:settings", "settings"))
        start_lines.add(entering.notices)
        ways.update({Way.KEEP: "site:keep", Way.OPEN: "site:open", Way.START: "site:start", Way.DEVICE: "site:device"})
