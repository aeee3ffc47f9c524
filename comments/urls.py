from django.urls import re_path

from comments import receipt, views

_FORM = r"^bai-viet/(?P<slug>[-a-z0-9]{1,120})-(?P<pk>[1-9][0-9]{0,17})/binh-luan/"

urlpatterns = [
    re_path(_FORM + r"$", views.comment_form, name="comment-form"),
    re_path(_FORM + r"ma/$", views.form_token, name="comment-token"),
    re_path(r"^binh-luan/(?P<code>[-_A-Za-z0-9]{16})/$", receipt.show, name="receipt"),
    re_path(r"^binh-luan/(?P<code>[-_A-Za-z0-9]{16})/rut/$", receipt.withdraw, name="receipt-withdraw"),
    re_path(r"^binh-luan/(?P<code>[-_A-Za-z0-9]{16})/xoa-du-lieu/$", receipt.erase, name="receipt-erase"),
]
