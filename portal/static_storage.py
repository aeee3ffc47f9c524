"""Static files for production: hashed names, compressed beforehand.

The plain names stay beside the hashed ones: CKEditor builds the addresses of its parts itself.
"""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class PortalStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Follows the `import` statements of ES modules too: a module's hashed name changes with what it imports."""

    support_js_module_import_aggregation = True
