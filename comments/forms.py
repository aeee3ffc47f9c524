from django import forms

from comments.models import Comment

TOO_LONG = "Vui lòng rút gọn {} còn tối đa %(limit_value)d ký tự (hiện có %(show_value)d)."


class CommentForm(forms.ModelForm):
    """What a citizen fills in, and nothing else but the consent. `website` is for robots: people do not see it."""

    consent = forms.BooleanField(
        label="Tôi đồng ý",
        error_messages={"required": "Hãy đánh dấu vào ô đồng ý để Ban biên tập được lưu và đăng bình luận của bạn."},
    )
    # Which version of the text stood beside the box; a page may be older than the text.
    consent_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    website = forms.CharField(
        required=False, label="Để trống ô này", widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"})
    )

    class Meta:
        model = Comment
        fields = ["title", "sender", "email", "body"]
        labels = {"title": "Tiêu đề", "sender": "Người gửi", "email": "Email", "body": "Nội dung bình luận"}
        widgets = {
            "title": forms.TextInput,
            "sender": forms.TextInput(attrs={"autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
            "body": forms.Textarea(attrs={"rows": 6}),
        }
        error_messages = {
            # Each names its field: above the form they stand in a list.
            "title": {
                "required": "Hãy nhập tiêu đề.",
                "max_length": TOO_LONG.format("tiêu đề"),
                "no_letter": "Tiêu đề cần có ít nhất một chữ cái.",
            },
            "sender": {
                "required": "Hãy nhập tên người gửi.",
                "max_length": TOO_LONG.format("tên người gửi"),
                "no_letter": "Tên người gửi cần có ít nhất một chữ cái.",
            },
            "email": {
                "required": "Hãy nhập email. Email không bao giờ hiện trên trang.",
                "max_length": TOO_LONG.format("email"),
                "invalid": "Email chưa đúng, ví dụ đúng: ten@vidu.vn.",
            },
            "body": {"required": "Hãy nhập nội dung bình luận.", "max_length": TOO_LONG.format("nội dung bình luận")},
        }

    # The office can answer nobody without it, whatever the row allows after an erasure.
    field_order = ["title", "sender", "email", "body", "consent", "consent_version", "website"]

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True
        # A cached page and the browser's own bubbles in another language do not go together; the server's messages do.
        self.use_required_attribute = False
        for name in self.Meta.fields:
            # A browser cuts what is pasted without a word; the server says what is too long, and keeps it.
            self.fields[name].widget.attrs.pop("maxlength", None)

    def ask_again_for_consent(self) -> None:
        """Refuse a consent that was given to an older text: the box is empty again, beside the new one."""
        self.add_error("consent", "Lời đồng ý vừa được sửa. Hãy đọc lại rồi đánh dấu lần nữa.")
        self.data = self.data.copy()
        self.data.pop("consent", None)

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            # Emptied, so that a browser's autofill does not stop a person twice.
            self.data = self.data.copy()
            self.data["website"] = ""
            raise forms.ValidationError("Trình duyệt đã tự điền vào một ô ẩn. Ô ấy đã được xóa; hãy bấm gửi lần nữa.")
        return ""
