"""A Firefox as Debian installs it, driven by its own Marionette: lines of JSON over a socket.

Playwright drives a Firefox of its own making, Selenium needs a geckodriver, which Debian does not have, and the
package marionette_driver brings sixteen others. What is asked of it here are five things.
"""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

FIREFOX = next(filter(None, map(shutil.which, ["firefox-esr", "firefox"])), None)
PATIENCE = 60  # seconds
# What the tests let a page say to itself, and no page of ours does.
LAST_WORD = "the last word of marionette.py"
PORT_FILE = "MarionetteActivePort"
PREFERENCES = {
    "marionette.port": 0,  # any that is free
    "browser.aboutwelcome.enabled": False,
    "app.normandy.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}

# The area of the page, whatever the smallest window of this system is.
_RESIZE = """
const style = gBrowser.selectedBrowser.style;
for (const [side, size] of [["width", arguments[0]], ["height", arguments[1]]])
  for (const limit of ["min", "max"]) style.setProperty(`${limit}-${side}`, `${size}px`);
"""
_DARK_DEVICE = (
    'Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", arguments[0] ? 0 : 1);'
)
_HEARD = "return Services.console.getMessageArray().some(each => each.message.includes(arguments[0]));"
_ERRORS = """
return Services.console.getMessageArray()
  .filter(each => each instanceof Ci.nsIScriptError && !(each.flags & each.warningFlag))
  .filter(each => !each.message.includes(arguments[1]))
  .filter(each => each.sourceName.startsWith(arguments[0]) || /CSP|Content Security/.test(each.category))
  .map(each => `${each.category}: ${each.errorMessage}`);
"""

_FILL_IN = """values => {
  for (const [selector, value] of Object.entries(values)) {
    const field = document.querySelector(selector);
    if (value === true) field.click(); else field.value = value;
  }
}"""


class Firefox:
    """One browser with one window. evaluate() is that of a page of Playwright, so that measures take both."""

    def __init__(self, profile: Path):
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()
        ]
        (profile / "user.js").write_text("\n".join(lines))
        # Whoever starts it as root has a home that Firefox does not like.
        self.process = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", profile, "--marionette"]
            + ["--remote-allow-system-access"],
            env={**os.environ, "HOME": str(profile)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.number = 0
        self.wire = socket.create_connection(("127.0.0.1", self._port(profile)), timeout=PATIENCE)
        self._receive()  # its greeting
        self.ask("WebDriver:NewSession", capabilities={})

    def _port(self, profile: Path) -> int:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            assert self.process.poll() is None, "Firefox has stopped"
            if port := (profile / PORT_FILE).exists() and (profile / PORT_FILE).read_text():
                return int(port)
            time.sleep(0.1)
        raise AssertionError("Firefox does not answer")

    def _receive(self):
        """A message is its length, a colon, and so many bytes of JSON."""
        length = b""
        while (sign := self.wire.recv(1)) != b":":
            assert sign, "Firefox has closed the wire"
            length += sign
        body = b""
        while missing := int(length) - len(body):
            body += self.wire.recv(missing)
        return json.loads(body)

    def ask(self, command: str, **parameters):
        self.number += 1
        message = json.dumps([0, self.number, command, parameters]).encode()
        self.wire.sendall(b"%d:%b" % (len(message), message))
        _kind, _number, error, result = self._receive()
        assert error is None, f"{command}: {error['error']}: {error['message']}"
        return result.get("value") if isinstance(result, dict) else result

    def evaluate(self, function: str, *arguments):
        return self.ask(
            "WebDriver:ExecuteScript", script=f"return ({function})(...arguments)", args=list(arguments)
        )

    def _in_browser(self, script: str, *arguments):
        """What the page may not do."""
        self.ask("Marionette:SetContext", value="chrome")
        try:
            return self.ask("WebDriver:ExecuteScript", script=script, args=list(arguments))
        finally:
            self.ask("Marionette:SetContext", value="content")

    def look(self, width: int, dark: bool):
        self._in_browser(_RESIZE, width, 844)
        self._in_browser(_DARK_DEVICE, dark)

    def goto(self, address: str):
        self._in_browser("Services.console.reset();")
        self.ask("WebDriver:Navigate", url=address)

    def submit(self, values: dict, button: str):
        """Fill in fields by their selectors, press the button, and wait for what comes."""
        self.evaluate(_FILL_IN, values)
        (element,) = self.ask("WebDriver:FindElement", using="css selector", value=button).values()
        self.ask("WebDriver:ElementClick", id=element)

    def set_cookie(self, name: str, value: str):
        """For the site that is open."""
        self.ask("WebDriver:AddCookie", cookie={"name": name, "value": value, "path": "/"})

    def errors(self, site: str) -> list[str]:
        """What its console has said of this site since the last goto()."""
        # The page speaks from a process of its own: when its last word has come, everything has.
        last_word = f"{LAST_WORD} {self.number}"
        self.evaluate("word => { setTimeout(() => reportError(new Error(word))) }", last_word)
        deadline = time.monotonic() + PATIENCE
        while not self._in_browser(_HEARD, last_word):
            assert time.monotonic() < deadline, "What is said on the page does not arrive"
            time.sleep(0.02)
        return self._in_browser(_ERRORS, site, LAST_WORD)

    def screenshot(self, path: Path):
        path.write_bytes(base64.b64decode(self.ask("WebDriver:TakeScreenshot", full=True)))

    def quit(self):
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
        self.wire.close()
