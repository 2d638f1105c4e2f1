"""Write the missing migrations of an app, without a vault: `python tools/make_migrations.py APP`.

Afterwards make the template of new vaults anew: `python -m leeward.vault.template`.
"""

import os
import sys

import django
from django.conf import settings
from django.core.management import execute_from_command_line


def main(arguments: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leeward.site.settings")
    settings.DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
    django.setup()
    execute_from_command_line(["make_migrations", "makemigrations", "--skip-checks", *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])
