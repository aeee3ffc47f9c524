"""What the admin pages of this site have in common."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest

from portal import old_addresses, site_version


class PublicModelAdmin(admin.ModelAdmin):
    """Of a model that readers see: every save tells the page cache, in the same transaction, and keeps a changed address.

    `address_kind` is the kind under which `portal.old_addresses` keeps the model's former slugs.
    """

    address_kind = ""
    view_on_site = False

    def save_model(self, request: HttpRequest, obj: models.Model, form: ModelForm, change: bool) -> None:
        old_slug = form.initial.get("slug") if change else None
        super().save_model(request, obj, form, change)
        if self.address_kind and old_slug and old_slug != obj.slug:
            old_addresses.remember(self.address_kind, old_slug, obj.pk)
        site_version.bump(listing=True)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        site_version.bump(listing=True)
