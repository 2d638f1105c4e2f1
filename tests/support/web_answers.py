"""A small real HTTP server on loopback whose answers a test writes itself, with every question that was asked."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Answers:
    """`answer(method, path, headers, body)` gives status, headers and pieces of content; a piece may be a wait."""

    def __init__(self, answer):
        self.answer = answer
        self.asked = []
        self.let_go = threading.Event()  # ends what waits
        self.address = ""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or every small answer waits 40 ms

    def log_message(self, *_):
        pass

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self.handle_one_question
        raise AttributeError(name)

    def handle_one_question(self):
        answers = self.server.answers
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        answers.asked.append((self.command, self.path))
        status, headers, pieces = answers.answer(self.command, self.path, self.headers, body)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(sum(map(len, pieces))))
        self.end_headers()
        try:
            for piece in pieces:
                self.wfile.write(piece)
                self.wfile.flush()
                if "X-Drip" in headers and answers.let_go.wait(0.05):
                    break
        except OSError:
            pass
        self.close_connection = "Content-Length" in headers


@contextmanager
def serving(answer, wrap=None):
    """Answers on loopback until the end of `with`; `wrap` makes the listening socket a secure one."""
    answers = Answers(answer)
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.answers = answers
        if wrap:
            server.socket = wrap(server.socket)
        scheme = "https" if wrap else "http"
        answers.address = f"{scheme}://127.0.0.1:{server.server_address[1]}/"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield answers
        finally:
            answers.let_go.set()
            server.shutdown()
            thread.join()
