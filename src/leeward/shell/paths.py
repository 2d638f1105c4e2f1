"""Where a page may lead to after a form: to this site and nowhere else."""

from urllib.parse import urlsplit


def own_path(path: object) -> str:
    """A path of this site, or the start: nothing else is ever redirected to.

    Browsers read a backslash as a slash and leave tabs out, so paths with either lead to the start.
    """
    if not isinstance(path, str) or not path.startswith("/") or path.startswith("//") or "\\" in path:
        return "/"
    parts = urlsplit(path)
    return "/" if parts.scheme or parts.netloc or not path.isprintable() else path
