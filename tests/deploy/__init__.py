"""What lies in `deploy/`, as the programs that it is for read it."""

import re
import shlex
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DEPLOY = ROOT / "deploy"


def directives(unit: str, name: str) -> list[str]:
    """The values of a directive of a unit, continued lines joined."""
    text = (DEPLOY / "systemd" / unit).read_text().replace("\\\n", " ")
    return re.findall(rf"^{name}=(.*)$", text, re.MULTILINE)


def exec_start(unit: str) -> list[str]:
    """What the service manager runs."""
    (command,) = directives(unit, "ExecStart")
    return shlex.split(command)


def environment_of(unit: str) -> dict[str, str]:
    """The variables of a unit with the example for the environment file."""
    return dict(line.split("=", 1) for line in directives(unit, "Environment")) | example()


def example() -> dict[str, str]:
    """The variables of the example, without those that are commented out."""
    lines = (DEPLOY / "env.example").read_text().splitlines()
    pairs = [line.split("=", 1) for line in lines if line and not line.startswith("#")]
    return {name: shlex.split(value)[0] for name, value in pairs}
