from django.apps import AppConfig


class ShellConfig(AppConfig):
    name = "leeward.shell"
    label = "shell"
