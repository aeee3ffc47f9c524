"""Large uploads on their way to a view: they lie in the folder for temporary files, whose disk may be full as well."""

from contextlib import suppress
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class LostUpload(UploadedFile):
    """An upload that could not be put down. Reading it raises the error, where a view can answer; the texts are kept."""

    def __init__(self, error: OSError, name: str, content_type: str, size: int) -> None:
        super().__init__(BytesIO(), name, content_type, size)
        self.error = error

    def read(self, *args: Any) -> bytes:
        raise self.error


class DiskUploadHandler(TemporaryFileUploadHandler):
    """Django's, where the whole request would be an error, and what was typed lost, when the disk refuses a file."""

    error: OSError | None = None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        self.error = None
        try:
            super().new_file(*args, **kwargs)
        except OSError as error:
            self.error = error

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self.error:
            return
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError as error:
            self._give_up(error)

    def file_complete(self, file_size: int) -> UploadedFile:
        if not self.error:
            try:
                return super().file_complete(file_size)
            except OSError as error:
                self._give_up(error)
        return LostUpload(self.error, self.file_name, self.content_type, file_size)

    def _give_up(self, error: OSError) -> None:
        self.error = error
        # Closing writes what is left, which the disk does not take either.
        with suppress(OSError):
            self.file.close()
