#!/usr/bin/env python3
"""Fails when a crate of Cargo.lock has a licence that we may not ship with."""

import json
import re
import subprocess
import sys

PERMISSIVE = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause",
    "BSL-1.0", "CC0-1.0", "ISC", "MIT", "MIT-0", "Unicode-3.0", "Unicode-DFS-2016", "Unlicense", "Zlib",
}  # fmt: skip

# Weak copyleft by file: fine for crates that we link unchanged, each named here.
EXCEPTIONS = {
    "MPL-2.0": re.compile(r"uniffi(_\w+)?|weedle2|cbindgen|option-ext"),
}


def allowed(expression: str, crate: str) -> bool:
    """Whether an SPDX expression leaves a way to comply; AND binds tighter than OR, as SPDX says."""
    tokens = re.findall(r"[()]|[^\s()]+", expression.replace("/", " OR "))

    def either() -> bool:
        result = both()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            result = both() or result
        return result

    def both() -> bool:
        result = one()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            result = one() and result
        return result

    def one() -> bool:
        token = tokens.pop(0)
        if token == "(":
            result = either()
            tokens.pop(0)
            return result
        if tokens and tokens[0] == "WITH":
            token = f"{token} WITH {tokens[1]}"
            del tokens[:2]
        exception = EXCEPTIONS.get(token)
        return token in PERMISSIVE or bool(exception and exception.fullmatch(crate))

    return either()


def main() -> int:
    metadata = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--locked", "--all-features"],
        check=True,
        capture_output=True,
    )
    packages = json.loads(metadata.stdout)["packages"]
    refused = [
        f"{package['name']} {package['version']}: {package['license']}"
        for package in packages
        if not (package["license"] and allowed(package["license"], package["name"]))
    ]
    for line in refused:
        print(f"licence not allowed: {line}", file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
