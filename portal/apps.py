from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "Cổng thông tin"

    def ready(self) -> None:
        # Models can be imported only now.
        from portal import immutable, roles, site_version  # noqa: PLC0415

        post_migrate.connect(immutable.install, dispatch_uid="portal.immutable")
        post_migrate.connect(roles.name_permissions, dispatch_uid="portal.roles.names")
        post_migrate.connect(roles.create_groups, dispatch_uid="portal.roles")
        post_migrate.connect(site_version.create_row, sender=self, dispatch_uid="portal.site_version")
