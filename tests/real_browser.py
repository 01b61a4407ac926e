"""Chromium on this machine, driven over a pipe with its own protocol: pages are loaded, buttons clicked, pictures taken."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
SWITCHES = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe", "--lang=zh-CN")


class Browser:
    """One page of a browser."""

    def __init__(self, reader: int, writer: int) -> None:
        self.reader, self.writer = os.fdopen(reader, "rb"), os.fdopen(writer, "wb")
        self.left = b""
        self.last = 0
        self.loads = 0
        self.session = ""

    def message(self) -> dict[str, Any]:
        """The next message; the browser ends each with a zero."""
        while b"\0" not in self.left:
            more = os.read(self.reader.fileno(), 65536)
            if not more:
                raise EOFError
            self.left += more
        head, _, self.left = self.left.partition(b"\0")
        found: dict[str, Any] = json.loads(head)
        self.loads += found.get("method") == "Page.loadEventFired"
        return found

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Call a method and wait for its answer."""
        self.last += 1
        said = {"id": self.last, "method": method, "params": parameters}
        if self.session:
            said["sessionId"] = self.session
        self.writer.write(json.dumps(said).encode() + b"\0")
        self.writer.flush()
        while (answer := self.message()).get("id") != self.last:
            pass
        assert "error" not in answer, answer
        found: dict[str, Any] = answer["result"]
        return found

    def load(self, url: str) -> None:
        """Go to an address and wait until it is there."""
        self.loads = 0
        self.call("Page.navigate", url=url)
        self.loaded()

    def loaded(self) -> None:
        """Wait until a page has been loaded since we last looked, perhaps while something else was asked."""
        while not self.loads:
            self.message()
        self.loads = 0

    def said(self, expression: str) -> Any:  # noqa: ANN401 - whatever the page answers
        """Ask the page."""
        return self.call("Runtime.evaluate", expression=expression)["result"].get("value")

    def click(self, selector: str) -> None:
        """Click, and wait for the page that follows."""
        self.loads = 0
        self.call("Runtime.evaluate", expression=f"document.querySelector({selector!r}).click()")
        self.loaded()

    def picture(self, path: Path, width: int, height: int) -> None:
        """Take a picture of the page at a size."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]))


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """A browser with a fresh profile."""
    (their_reader, writer), (reader, their_writer) = os.pipe(), os.pipe()

    def in_child() -> None:
        for number, descriptor in ((3, os.dup(their_reader)), (4, os.dup(their_writer))):
            os.dup2(descriptor, number)

    command = [PROGRAM, *SWITCHES, f"--user-data-dir={profile}"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command,
        preexec_fn=in_child,  # noqa: PLW1509 - one thread here; the browser looks at descriptors 3 and 4
        close_fds=False,
        stdout=quiet,
        stderr=quiet,
    )
    os.close(their_reader)
    os.close(their_writer)
    page = Browser(reader, writer)
    try:
        target = page.call("Target.createTarget", url="about:blank")["targetId"]
        page.session = page.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page.call("Page.enable")
        yield page
    finally:
        process.kill()
        process.wait()
        page.reader.close()
        page.writer.close()
