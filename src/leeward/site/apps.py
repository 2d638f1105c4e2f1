from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "leeward.site"
    label = "site"

    def ready(self) -> None:
        """The entries of this part; and connections are left to the vaults that own them."""
        from django.core.signals import request_finished, request_started
        from django.db import close_old_connections

        from leeward.site import entering
        from leeward.vault.registries import NavigationEntry, Way, navigation, start_lines, ways

        navigation.add(NavigationEntry(10, "Start", "site:start", "start"))
        navigation.add(NavigationEntry(75, "Help", "shell:help", "phone"))
        navigation.add(NavigationEntry(90, "Settings", "site:settings", "settings"))
        start_lines.add(entering.notices)
        ways.update({Way.KEEP: "site:keep", Way.OPEN: "site:open", Way.START: "site:start"})
        # Django asks the connection for its state after the response, when no vault is current: the guard refuses, and
        # the answer would be cut off. A vault closes its connections itself when it is locked.
        request_started.disconnect(close_old_connections)
        request_finished.disconnect(close_old_connections)
