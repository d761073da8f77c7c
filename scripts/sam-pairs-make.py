#!/usr/bin/env python3
"""Makes pairs for scripts/sam-pairs.mjs: runs the official SAM transform (aws-sam-translator) over templates.

    python3 scripts/sam-pairs-make.py OUT TEMPLATE-OR-FOLDER...

OUT/input/X is the template as the transform was given it, OUT/output/X.json what it made of it, or its errorMessage.
Local code and definitions get the address in a bucket that `sam package` would give them. As in the transform's own
tests there is no account: the region is ap-southeast-1 and managed policies are those that the transform bundles.
"""

import json
import re
import sys
from pathlib import Path
from unittest.mock import MagicMock, patch

from samtranslator.model.exceptions import InvalidDocumentException
from samtranslator.plugins.application.serverless_app_plugin import ServerlessAppPlugin
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

REGION = "ap-southeast-1"
UPLOADED = {
    "AWS::Serverless::Function": ["CodeUri"],
    "AWS::Serverless::LayerVersion": ["ContentUri"],
    "AWS::Serverless::StateMachine": ["DefinitionUri"],
    "AWS::Serverless::Api": ["DefinitionUri"],
    "AWS::Serverless::HttpApi": ["DefinitionUri"],
    "AWS::Serverless::GraphQLApi": ["SchemaUri"],
    "AWS::Serverless::Application": [],
}


def main(out, *sources):
    made = {"ok": 0, "error": 0, "left out": 0}
    for source in map(Path, sources):
        root = source if source.is_dir() else source.parent
        for path in sorted(templates_in(source)):
            made[make_pair(Path(out), path, str(path.relative_to(root)))] += 1
    print(f"sam-pairs-make: {made['ok']} made, {made['error']} refused by the transform, {made['left out']} left out")


def templates_in(source):
    if source.is_file():
        return [source]
    return [p for p in source.rglob("*") if p.suffix in (".yaml", ".yml", ".json", ".template") and p.is_file()]


def make_pair(out, path, name):
    template = read_template(path)
    if template is None:
        return "left out"
    stem = re.sub(r"[^A-Za-z0-9._-]+", "__", str(Path(name).with_suffix("")))
    try:
        given = json.loads(json.dumps(package(template)))
        made = translate(json.loads(json.dumps(given)))
    except InvalidDocumentException as error:
        made = {"errorMessage": error.message + " " + " ".join(cause.message for cause in error.causes)}
    except Exception as error:  # the transform's own bugs say nothing of a template
        print(f"sam-pairs-make: {name}: {type(error).__name__}: {error}", file=sys.stderr)
        return "left out"
    write(out / "input" / f"{stem}.json", given)
    write(out / "output" / f"{stem}.json", made)
    return "error" if "errorMessage" in made else "ok"


def read_template(path):
    text = path.read_text(encoding="utf-8", errors="replace")
    if "AWS::Serverless" not in text:
        return None
    try:
        template = yaml_parse(text)
        json.dumps(template)
    except Exception:
        return None
    is_template = isinstance(template, dict) and isinstance(template.get("Resources"), dict)
    return template if is_template else None


def package(template):
    for resource in template["Resources"].values():
        properties = resource.get("Properties") if isinstance(resource, dict) else None
        if isinstance(properties, dict):
            package_properties(resource.get("Type"), properties)
    for section, properties in (template.get("Globals") or {}).items():
        if isinstance(properties, dict):
            package_properties(f"AWS::Serverless::{section}", properties)
    return template


def package_properties(kind, properties):
    for key in UPLOADED.get(kind, []):
        value = properties.get(key)
        if isinstance(value, str) and not value.startswith("s3://"):
            properties[key] = f"s3://bucket/{re.sub(r'[^A-Za-z0-9]+', '-', value).strip('-') or 'code'}"
    has_code = {"CodeUri", "InlineCode", "ImageUri"} & properties.keys() or properties.get("PackageType") == "Image"
    if kind == "AWS::Serverless::Function" and not has_code and "Handler" in properties:
        properties["CodeUri"] = "s3://bucket/code"


def translate(template):
    policies = MagicMock()
    policies.load.return_value = {}
    with patch("boto3.session.Session.region_name", REGION), patch.object(
        ServerlessAppPlugin, "_sar_service_call", no_repository
    ):
        return transform(template, {}, policies)


def no_repository(self, call, logical_id, *args):
    """The repository of applications is not asked: every application is there, at an address of its own."""
    return {
        "ApplicationId": args[0],
        "SemanticVersion": "1.1.1",
        "Status": "ACTIVE",
        "TemplateId": "id-xx-xx",
        "TemplateUrl": "https://awsserverlessrepo-changesets-xxx.s3.amazonaws.com/signed-url",
    }


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
