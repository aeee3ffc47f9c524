"""Whether the locks agree with pyproject.toml and with each other; asks no package index."""

import re
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in PINNED.findall((ROOT / lock).read_text())}


def mistakes() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    runtime, development = pins("requirements.lock"), pins("requirements-dev.lock")
    wanted = [(line, "requirements.lock", runtime) for line in project["dependencies"]]
    wanted += [(line, "requirements-dev.lock", development) for line in project["optional-dependencies"]["dev"]]
    found = []
    for line, lock, pinned in wanted:
        requirement = Requirement(line)
        version = pinned.get(canonicalize_name(requirement.name))
        if version is None:
            found.append(f"{lock} lacks {requirement.name}")
        elif not requirement.specifier.contains(version, prereleases=True):
            found.append(f"{lock} has {requirement.name} {version}, pyproject.toml wants {requirement.specifier}")
    found += [
        f"requirements-dev.lock has {name} {development.get(name)}, requirements.lock {version}"
        for name, version in runtime.items()
        if development.get(name) != version
    ]
    for lock in ("requirements.lock", "requirements-dev.lock"):
        if "://" in (ROOT / lock).read_text():
            found.append(f"{lock} names an address")
    return found


if __name__ == "__main__":
    if reasons := mistakes():
        sys.exit("\n".join([*reasons, "`make lock` makes them anew."]))
