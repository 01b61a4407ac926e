"""A robot and a mail server on this machine, that keep what they are told."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any


@contextmanager
def robot(answer: dict[str, Any], status: int = 200) -> Iterator[tuple[str, list[tuple[str, dict[str, Any]]]]]:
    """A robot's URL, and the (path, body) of what was posted to it; it answers as `answer` stands just then."""
    heard: list[tuple[str, dict[str, Any]]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.append((self.path, json.loads(body)))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *_args: object) -> None:
            pass

    with served(HTTPServer(("127.0.0.1", 0), Handler)) as port:
        yield f"http://127.0.0.1:{port}/send?key=SECRET", heard


@contextmanager
def post_office(unknown: str = "nobody@", goodbye: bytes = b"221 bye\r\n") -> Iterator[tuple[int, list[bytes]]]:
    """The port of a mail server that refuses unknown recipients, and the letters it took."""
    letters: list[bytes] = []

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 here\r\n")
            while line := self.rfile.readline():
                word = line[:4].upper().strip()
                if word == b"DATA":
                    self.wfile.write(b"354 go on\r\n")
                    letters.append(b"".join(iter(self.rfile.readline, b".\r\n")))
                if word == b"RCPT" and unknown.encode() in line:
                    self.wfile.write(b"550 no such user " + line)
                else:
                    self.wfile.write(goodbye if word == b"QUIT" else b"250 ok\r\n")
                if word == b"QUIT":
                    return

    with served(socketserver.TCPServer(("127.0.0.1", 0), Handler)) as port:
        yield port, letters


@contextmanager
def served(server: socketserver.TCPServer) -> Iterator[int]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
