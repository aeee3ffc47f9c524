from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_migrate


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "Cổng thông tin"

    def ready(self) -> None:
        # Models can be imported only now.
        from portal import immutable, lookups, roles, site_version  # noqa: F401, PLC0415
        from portal.accounts import sessions  # noqa: PLC0415

        user_logged_in.connect(sessions.note_signing_in, dispatch_uid="portal.accounts.sessions")
        # `lookups` registers itself.
        post_migrate.connect(immutable.install, dispatch_uid="portal.immutable")
        post_migrate.connect(roles.name_permissions, dispatch_uid="portal.roles.names")
        post_migrate.connect(roles.create_groups, dispatch_uid="portal.roles")
        post_migrate.connect(site_version.create_row, sender=self, dispatch_uid="portal.site_version")
