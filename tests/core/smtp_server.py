"""A mail server that listens, keeps what it gets, and refuses whom it is told to."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from threading import Thread


@dataclass
class Received:
    messages: list[EmailMessage] = field(default_factory=list)
    # {address: the line it is answered with}, such as "550 5.1.1 unknown".
    refused: dict[str, str] = field(default_factory=dict)
    # So many connections are cut after the greeting.
    connections_to_cut: int = 0


class _Handler(socketserver.StreamRequestHandler):
    server: "_Server"

    def handle(self) -> None:
        received = self.server.received
        self.say("220 ready")
        if received.connections_to_cut:
            received.connections_to_cut -= 1
            return
        while line := self.rfile.readline().decode().strip():
            word = line.partition(" ")[0].upper()
            if word == "RCPT":
                address = line.partition("<")[2].partition(">")[0]
                self.say(received.refused.get(address, "250 ok"))
            elif word == "DATA":
                self.say("354 go on")
                received.messages.append(message_from_bytes(self._data(), policy=policy.default))
                self.say("250 kept")
            elif word == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def _data(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return b"".join(lines)

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    received: Received


@contextmanager
def smtp_server() -> Iterator[tuple[int, Received]]:
    """(port, what it received), until the end of the block."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.received = Received()
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server.server_address[1], server.received
        finally:
            server.shutdown()
            thread.join()
