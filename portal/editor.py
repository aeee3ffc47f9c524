"""CKEditor as the newsroom has it: the toolbar offers what `portal.html` keeps, and pictures come from the library.

The editor is a device for typing and is not trusted: whatever it sends passes `portal.html.clean_html`.
"""

from typing import Any

from ckeditor.widgets import CKEditorWidget
from csp.constants import SELF, UNSAFE_INLINE
from django import forms
from django.http import HttpResponse
from django.templatetags.static import static
from django.urls import reverse

from portal import pictures
from portal.html import given_back

# CKEditor's buttons have `onclick` attributes and it sets styles as it goes. With its writing area in a div of the page
# no inline script element is needed, and none is allowed. A picture that was chosen is shown before it is uploaded.
EDITOR_CSP = {
    "script-src": [SELF],
    "script-src-attr": [UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "connect-src": [SELF, "blob:"],
}

NEWS_CONFIG: dict[str, Any] = {
    "toolbar": [
        ["Undo", "Redo"],
        ["PasteText", "PasteFromWord"],
        ["Format"],
        ["Bold", "Italic", "Underline", "RemoveFormat"],
        ["NumberedList", "BulletedList", "Outdent", "Indent", "Blockquote"],
        ["JustifyLeft", "JustifyCenter", "JustifyRight", "JustifyBlock"],
        ["Link", "Unlink"],
        ["NewsPicture", "Table", "SpecialChar"],
        ["Find", "ShowBlocks", "Maximize"],
    ],
    "format_tags": "p;h2;h3",
    "justifyClasses": ["align-left", "align-center", "align-right", "align-justify"],
    # What has no button but is kept when it is pasted. Of alignment as a style the site's own cleaning makes the class;
    # an image gets as far as the plugin, which uploads it or marks its place.
    "extraAllowedContent": "p h2 h3 h4 td th{text-align}; h4; s; sub; sup; hr; th[scope]; img[!src,alt]",
    "disallowedContent": (
        "table[align,border,cellpadding,cellspacing,summary]{*}; tr{*}; "
        "td th{width,height,border*,background*,vertical-align,white-space}"
    ),
    "extraPlugins": "divarea,autogrow,newsroom,newspicture",
    "clipboard_handleImages": False,
    # Plugins that offer what is not kept, or would call another server, or have no files on this site.
    "removePlugins": (
        "about,bidi,colorbutton,colordialog,copyformatting,dialogadvtab,div,elementspath,exportpdf,filebrowser,flash,font,"
        "forms,iframe,image,indentblock,language,liststyle,newpage,pagebreak,preview,print,save,scayt,smiley,sourcearea,stylescombo,"
        "templates,uploadimage,wsc,wysiwygarea"
    ),
    "removeDialogTabs": "link:advanced;link:target;link:upload;table:advanced",
    "linkDefaultProtocol": "https://",
    # The text is stored as it is written, not as &agrave; and the like.
    "entities": False,
    "entities_latin": False,
    "disableNativeSpellChecker": False,
    "browserContextMenuOnCtrl": True,
    "resize_enabled": False,
    "toolbarCanCollapse": False,
    "specialChars": [*"“”‘’«»–—…•·→←↑↓°′″±×÷=≠≈≤≥½¼¾‰²³µΩαβγπ§©®™€£¥₫✓"],
    "width": "100%",
    "contentsCss": [],
    "stylesSet": False,
    "versionCheck": False,
    # What a screen reader calls it; CKEditor's own words are English.
    "applicationTitle": "Khung soạn nội dung",
    "title": "Nội dung",
}


class EditorWidget(CKEditorWidget):
    """The editor of article bodies and standing pages."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs)
        self.config |= NEWS_CONFIG

    def format_value(self, value: Any) -> str | None:
        return given_back(value) if isinstance(value, str) else value

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        # Addresses are known only now: of the admin once it is mounted, of static files once they are collected.
        self.external_plugin_resources = [
            ("newsroom", static("editor/newsroom.js"), ""),
            ("newspicture", static("editor/newspicture/plugin.js"), ""),
            ("newspictureupload", static("editor/newspicture/upload.js"), ""),
            ("newspicturedialog", static("editor/newspicture/dialog.js"), ""),
        ]
        self.config |= {
            "newspicture": {
                "upload": reverse("admin:portal_picture_upload"),
                "choose": reverse("admin:portal_picture_choose"),
                # The script puts a picture's number in the place of 0.
                "preview": reverse("admin:portal_picture_preview", args=[0]),
                "details": reverse("admin:portal_picture_details", args=[0]),
                "icon": static("editor/newspicture/icon.svg"),
                "maximumBytes": pictures.MAXIMUM_BYTES,
                "tooHeavy": pictures.TOO_HEAVY,
            },
        }
        return super().get_context(name, value, attrs)

    @property
    def media(self) -> forms.Media:
        return super().media + forms.Media(css={"all": ["editor/content.css", "editor/newspicture/dialog.css"]})


def editor_page(response: HttpResponse) -> HttpResponse:
    """Gives a page that holds the editor the policy that the editor needs."""
    response._csp_replace = EDITOR_CSP
    return response
