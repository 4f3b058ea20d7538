"""Wagtail's forms for images and documents, in every place where staff upload: with our checks."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.text import clean_text
from core.uploads.documents import ACCEPTED, clean_document
from core.uploads.images import clean_image


class ImageUploadField(WagtailImageField):
    def to_python(self, data: Any) -> Any:
        # Ours first: Wagtail's opens the file before it looks at its size.
        upload = forms.FileField.to_python(self, data)
        if isinstance(upload, UploadedFile):
            self.check_image_file_size(upload)
            clean_image(upload)
        return super().to_python(data)


class DocumentUploadField(WagtailDocumentField):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help_text = _("Accepted: %(types)s. At most %(size)s.") % {
            "types": ", ".join(ACCEPTED).upper(),
            "size": self.max_upload_size_text,
        }

    def to_python(self, data: Any) -> Any:
        upload = super().to_python(data)
        if isinstance(upload, UploadedFile):
            clean_document(upload)
        return upload

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return super().widget_attrs(widget) | {
            "accept": ",".join(f".{extension}" for extension in ACCEPTED)
        }


def _exchange(form: forms.BaseForm, field_class: type[forms.Field]) -> None:
    """Wagtail chooses the class of the file's field itself; the form may only exchange it."""
    if old := form.fields.get("file"):
        form.fields["file"] = field_class(label=old.label, required=old.required, widget=old.widget)


class ImageForm(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _exchange(self, ImageUploadField)

    def clean_title(self) -> str:
        return clean_text(self.cleaned_data["title"])


class DocumentForm(BaseDocumentForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _exchange(self, DocumentUploadField)

    def clean_title(self) -> str:
        return clean_text(self.cleaned_data["title"])
