from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "leeward.site"
    label = "site"
