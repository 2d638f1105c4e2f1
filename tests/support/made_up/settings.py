"""The site's settings with the made-up part, for child processes of tests."""

from leeward.site import settings as _site

globals().update({name: value for name, value in vars(_site).items() if name.isupper()})
INSTALLED_APPS = [*_site.INSTALLED_APPS, "support.made_up"]
