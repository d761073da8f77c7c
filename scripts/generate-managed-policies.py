#!/usr/bin/env python3
"""Writes src/read/sam/policies/managed-policy-table.ts: AWS managed policies by their path, from the map that the SAM
transform (aws-sam-translator, Apache-2.0) bundles. Run where that package is installed, after it was updated."""

import textwrap
from pathlib import Path

from samtranslator import __version__
from samtranslator.internal.managed_policies import _BUNDLED_MANAGED_POLICIES

HEAD = f"""// Written by scripts/generate-managed-policies.py from aws-sam-translator {__version__} (Apache-2.0): do not edit.
/** Names of AWS managed policies by the path that they stand at, in any partition. */
export const managedPolicies: Readonly<Record<string, string>> = {{
"""


def main():
    paths = {}
    for partition in sorted(_BUNDLED_MANAGED_POLICIES):
        for name, arn in _BUNDLED_MANAGED_POLICIES[partition].items():
            paths.setdefault(arn.split(":policy/", 1)[1][: -len(name)], set()).add(name)
    known = set()
    text = HEAD
    for path in sorted(paths):
        names = " ".join(sorted(paths[path] - known))
        known |= paths[path]
        text += f"  '{path}': `\n{textwrap.fill(names, 118, break_on_hyphens=False, break_long_words=False)}\n`,\n"
    target = Path(__file__).parent.parent / "src/read/sam/policies/managed-policy-table.ts"
    target.write_text(text + "};\n", encoding="utf-8")


main()
