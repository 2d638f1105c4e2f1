from io import BytesIO

from leeward.site.wsgi import application


def test_the_application_answers_with_its_headers():
    heard = {}

    def start(status, headers):
        heard.update(headers, status=status)

    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/x/m/",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8642",
        "HTTP_HOST": "127.0.0.1:8642",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
    }
    body = application(environ, start)
    assert b"Kitchen measures" in b"".join(body)
    body.close()
    assert heard["status"] == "200 OK"
    assert heard["Cache-Control"].startswith("no-store")
