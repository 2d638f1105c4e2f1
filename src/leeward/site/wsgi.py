"""The WSGI application of the local site."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leeward.site.settings")

application = get_wsgi_application()
