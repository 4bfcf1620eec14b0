"""Syncthing as tests have it: on loopback alone, without discovery or relays, started and ended by the test."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

PATIENCE_S = 60.0


def why_not() -> str:
    """Why there is no Syncthing here, in words; "" when there is. Debian's package is installed where we may."""
    if shutil.which("syncthing") is None and shutil.which("apt-get") is not None and os.geteuid() == 0:
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "syncthing"]
        for command in (install, ["apt-get", "update", "-qq"], install):
            if subprocess.run(command, capture_output=True).returncode == 0 and shutil.which("syncthing"):
                break
    return "" if shutil.which("syncthing") else "the package syncthing is not installed and cannot be installed here"


class Instance:
    """One Syncthing, with a folder of its own."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.home, self.folder = root / "syncthing", folder
        self.port, self.gui_port = _free_port(), _free_port()
        folder.mkdir(parents=True, exist_ok=True)
        arguments = ["syncthing", "generate", f"--home={self.home}", "--no-default-folder"]
        subprocess.run(arguments, check=True, capture_output=True)
        self._config = ET.parse(self.home / "config.xml")
        device = self._config.getroot().find("device")
        assert device is not None
        self.id = device.attrib["id"]
        self.key = str(self._config.getroot().findtext("gui/apikey"))
        self._process: subprocess.Popen[bytes] | None = None

    def configure(self, everybody: list[Instance]) -> None:
        """Knows the others by their addresses on this machine, and nothing else in the world."""
        root = self._config.getroot()
        _set(root.find("gui"), "address", f"127.0.0.1:{self.gui_port}")
        options = root.find("options")
        for name in ("globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled", "startBrowser"):
            _set(options, name, "false")
        for name, value in (
            ("listenAddress", f"tcp://127.0.0.1:{self.port}"),
            ("reconnectionIntervalS", "1"),
            ("urAccepted", "-1"),
            ("autoUpgradeIntervalH", "0"),
            ("crashReportingEnabled", "false"),
            ("stunKeepaliveStartS", "0"),
        ):
            _set(options, name, value)
        for device in root.findall("device"):
            root.remove(device)
        for each in everybody:
            device = ET.SubElement(root, "device", id=each.id, name=each.id[:7], compression="never")
            ET.SubElement(device, "address").text = f"tcp://127.0.0.1:{each.port}"
        attributes = {"path": str(self.folder), "type": "sendreceive", "rescanIntervalS": "10"}
        attributes |= {"fsWatcherEnabled": "true", "fsWatcherDelayS": "1"}
        folder = ET.SubElement(root, "folder", attributes, id="team", label="team")
        for each in everybody:
            ET.SubElement(folder, "device", id=each.id)
        self._config.write(self.home / "config.xml")

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        # As if it were watched over: else it would work in a process below the one that is started, and outlive it.
        arguments = ["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart", "--no-upgrade"]
        log = (self.home / "log.txt").open("ab")
        self._process = subprocess.Popen(arguments, stdout=log, stderr=log, env={**os.environ, "STMONITORED": "yes"})
        log.close()
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                self.ask("GET", "system/ping")
                return
            except OSError:
                is_hopeful = self._process.poll() is None and time.monotonic() < deadline
                assert is_hopeful, (self.home / "log.txt").read_text()[-2000:]
                time.sleep(0.1)

    def kill(self) -> None:
        """Ends it without a word."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def pause(self, *, is_paused: bool) -> None:
        """Cuts the links to the others, or restores them."""
        self.ask("POST", "system/pause" if is_paused else "system/resume")

    def ask(self, method: str, path: str) -> Any:
        """Asks its interface on loopback. Raises OSError."""
        address = f"http://127.0.0.1:{self.gui_port}/rest/{path}"
        request = urllib.request.Request(address, method=method, headers={"X-API-Key": self.key})
        with urllib.request.urlopen(request, timeout=10) as answer:
            words = answer.read()
        return json.loads(words) if words.strip() else None


def _set(element: ET.Element | None, name: str, value: str) -> None:
    assert element is not None
    for found in element.findall(name):
        element.remove(found)
    ET.SubElement(element, name).text = value


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
