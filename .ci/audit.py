"""Asks OSV (osv.dev) whether the locked packages have known vulnerabilities.

Exit code 1 with one line for each that has. Without the network it says that it did not run, and does not fail: what was
found out yesterday is in yesterday's output.
"""

import json
import os
import re
import sys
import urllib.error
import urllib.request
from pathlib import Path

SERVICE = os.environ.get("AUDIT_URL", "https://api.osv.dev/v1/querybatch")
SECONDS = 10
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def pinned(lock: str) -> list[tuple[str, str]]:
    """The (name, version) of each package of a lock."""
    return PINNED.findall(lock)


def known_vulnerabilities(packages: list[tuple[str, str]]) -> dict[tuple[str, str], list[str]]:
    """By package, the identifiers of what is known; only of those with any. Raises OSError or ValueError for no answer."""
    queries = [{"package": {"name": name, "ecosystem": "PyPI"}, "version": version} for name, version in packages]
    request = urllib.request.Request(  # noqa: S310 - an address of ours
        SERVICE, json.dumps({"queries": queries}).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=SECONDS) as response:  # noqa: S310
        results = json.load(response)["results"]
    if len(results) != len(packages):
        raise ValueError("not an answer to each question")
    found = zip(packages, results, strict=True)
    return {package: [v["id"] for v in result["vulns"]] for package, result in found if result.get("vulns")}


def main() -> int:
    packages = pinned(Path("requirements.lock").read_text())
    try:
        found = known_vulnerabilities(packages)
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"check: audit of packages: NOT RUN, no answer from osv.dev ({type(error).__name__})")
        return 0
    for (name, version), identifiers in found.items():
        print(f"{name} {version}: {', '.join(identifiers)}")
    print(f"check: audit of packages: {len(packages)} asked for, {len(found)} with known vulnerabilities")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
