"""What no test goes through, in lines and branches: "make coverage". On SQLite, without browsers.

Documents that strangers send are looked into in a process of its own, which is not measured. And a line that
tests go through may be wrong all the same: perhaps nobody has asked what comes of it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import coverage
import site_variables

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "var" / "coverage"
PYTEST = [sys.executable, "-m", "pytest", "--quiet", "-n", "2", "--dist", "loadfile", "-m", "not browser"]
EVERYTHING = ["tests", "--ignore=tests/browser"]
# Per cent. Who has more is not told about here.
ENOUGH = 90


def run_tests(tests: list[str]) -> bool:
    REPORT.mkdir(parents=True, exist_ok=True)
    command = [*PYTEST, "--cov", "--cov-report=", *tests]
    return subprocess.run(command, env=site_variables.environment_without_them()).returncode == 0


def packages_of(tests: list[str]) -> list[str]:
    """Whoever asks the tests of one package wants to know about that one."""
    return [f"{Path(each).parts[1]}/*" for each in tests if len(Path(each).parts) > 1]


def percentages(measured: coverage.Coverage, packages: list[str]) -> dict[str, float]:
    found = REPORT / "figures.json"
    measured.json_report(outfile=str(found), include=packages or None)
    files = json.loads(found.read_text())["files"]
    return {name: file["summary"]["percent_covered"] for name, file in files.items()}


def main() -> int:
    tests = sys.argv[1:]
    succeeded = run_tests(tests or EVERYTHING)
    measured = coverage.Coverage()
    measured.load()
    packages = packages_of(tests)
    files = percentages(measured, packages)
    measured.html_report(include=packages or None)
    for name in sorted(files, key=files.get):
        if files[name] < ENOUGH:
            print(f"{files[name]:5.0f} %  {name}")
    print(
        f"» The others of {len(files)} files have {ENOUGH} % or more. Line by line: var/coverage/index.html"
    )
    return int(not succeeded)


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
