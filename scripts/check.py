"""The fast loop: "make check". Lint, layers, types, and the tests of what has changed since main; no browser.

It says what it ran and what it left out. Everything is "make test".
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import site_variables
from tests_of_changes import Choice, choose

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent
WORKERS = "2"
# A worker takes seconds to begin: of a few files one process is done sooner.
FEW = 3

# Each with its name; what looks at all of the code, and takes a few seconds (types: half a minute once).
CHECKS = {
    "lint": [PROGRAMS / "ruff", "check", "."],
    "format": [PROGRAMS / "ruff", "format", "--check", "."],
    "stylesheets": [sys.executable, "scripts/format_css.py", "--check"],
    "templates": [sys.executable, "scripts/format_templates.py", "--check"],
    "types": [PROGRAMS / "mypy"],
}
PYTEST = [sys.executable, "-m", "pytest", "--quiet", "--no-migrations", "-m", "not browser"]
ALWAYS = "tests/architecture"
NO_TESTS_FOUND = 5
ALWAYS_LEFT_OUT = [
    "tests/browser, and what PostgreSQL makes of it: make test",
    "the migrations: tests/config/test_upgrade.py --migrations",
]


def git(*arguments: str) -> list[str]:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"git {' '.join(arguments)} failed:\n{done.stderr}")
    return [path for path in done.stdout.split("\0") if path]


def changed_files(base: str) -> list[str]:
    """Since this branch left the other: what is committed, what is not, and what git does not know yet."""
    [fork] = git("merge-base", base, "HEAD")
    changed = git("diff", "--name-only", "--no-renames", "-z", fork.strip())
    return sorted({*changed, *git("ls-files", "--others", "--exclude-standard", "-z")})


def run(name: str, command: list, environment: dict[str, str]) -> bool:
    print(f"» {name}", flush=True)
    return subprocess.run(command, cwd=ROOT, env=environment).returncode in {0, NO_TESTS_FOUND}


def run_tests(choice: Choice, environment: dict[str, str]) -> bool:
    files = [ALWAYS, *choice.files]
    side_by_side = ["-n", WORKERS, "--dist", "loadfile"] if len(files) > FEW else []
    return run(f"tests: {', '.join(files)}", [*PYTEST, *side_by_side, *files], environment)


def main() -> int:
    base = sys.argv[1] if len(sys.argv) > 1 else "main"
    choice = choose(changed_files(base), ROOT)
    with tempfile.TemporaryDirectory(prefix="anlaufstelle-check-") as directory:
        environment = {**site_variables.environment_without_them(), "TMPDIR": directory}
        results = [run(name, command, environment) for name, command in CHECKS.items()]
        results.append(run_tests(choice, environment))
    print("» Left out:", *ALWAYS_LEFT_OUT, *choice.left_out, sep="\n  ")
    print("» ok" if all(results) else "» FAIL")
    return int(not all(results))


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
