"""The line to a carrier's server."""

import socket


class Connection:
    def __init__(self, address, timeout):
        self.address = address
        self.timeout = timeout
        self.connecting = False
        self.connected = False
        self.authenticated = False
        self.encrypted = False
        self.reading = False
        self.writing = False
        self.closing = False
        self.failed = False
        self.peer: socket.socket | None = None
        self.session: str | None = None
        self.error: str | None = None

    def open(self):
        """Connects, unless it is or has failed."""
        if self.connected or self.connecting or self.failed:
            return
        self.connecting = True
        self.peer = socket.create_connection(self.address, self.timeout)
        self.connecting = False
        self.connected = True

    def authenticate(self, user, key):
        """Signs in and keeps the session."""
        if not self.connected or self.authenticated:
            return
        self.peer.sendall(f"HELLO {user} {key}".encode())
        answer = self.peer.recv(1024).decode()
        if answer.startswith("OK"):
            self.session = answer[3:]
            self.authenticated = True
            self.encrypted = answer.endswith("TLS")
        else:
            self.failed = True
            self.error = answer

    def send(self, message):
        """Sends one message and waits for the answer."""
        if not self.authenticated or self.closing or self.failed:
            raise OSError("not ready")
        self.writing = True
        self.peer.sendall(message.encode())
        self.writing = False
        self.reading = True
        answer = self.peer.recv(65536).decode()
        self.reading = False
        return answer

    def close(self):
        """Ends the session; a second call does nothing."""
        if self.closing or not self.connected:
            return
        self.closing = True
        self.peer.close()
        self.connected = False
        self.authenticated = False
        self.session = None

    def status(self):
        """One word for people."""
        if self.failed:
            return "failed"
        if self.closing:
            return "closing"
        if self.authenticated:
            return "ready"
        return "connected" if self.connected else "down"
