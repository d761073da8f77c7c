"""The official SAM transform as a filter: templates as lines of JSON in, verdicts as lines of JSON out.

Each line is a template; each answer `{"error": MESSAGE}`, `{"crash": TEXT}` where the transform itself fails (a bug of it
or of the template, nobody can say), or `{}`. Nothing is asked of AWS: managed policies are made up, and applications of
the repository are taken to be there. Run it with a Python that has aws-sam-translator.
"""

import json
import logging
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "ap-southeast-1")
logging.disable(logging.CRITICAL)

from samtranslator.model.exceptions import InvalidDocumentException  # noqa: E402
from samtranslator.parser.parser import Parser  # noqa: E402
from samtranslator.plugins.application.serverless_app_plugin import ServerlessAppPlugin  # noqa: E402
from samtranslator.translator.translator import Translator  # noqa: E402


class Applications:
    """Answers for every application that it is there."""

    def get_application(self, **_):
        return {}

    def create_cloud_formation_template(self, **_):
        return {"TemplateUrl": "https://example.org/template", "TemplateId": "id", "Status": "ACTIVE"}

    def get_cloud_formation_template(self, **_):
        return {"TemplateUrl": "https://example.org/template", "TemplateId": "id", "Status": "ACTIVE"}


def verdict(template):
    plugin = ServerlessAppPlugin(sar_client=Applications(), validate_only=True)
    translator = Translator({}, Parser(), plugins=[plugin])
    try:
        translator.translate(template, parameter_values={})
    except InvalidDocumentException as error:
        causes = [str(cause.message) for cause in error.causes]
        return {"error": f"{error.message} {' '.join(sorted(causes))}"}
    except Exception as error:  # a bug of the transform is an answer too
        return {"crash": f"{type(error).__name__}: {error}"}
    return {}


for line in sys.stdin:
    sys.stdout.write(json.dumps(verdict(json.loads(line))) + "\n")
    sys.stdout.flush()
