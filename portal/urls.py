from django.contrib import admin
from django.urls import include, path

from portal import health, icon_views, media, theme

urlpatterns = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("media/<path:name>", media.serve, name="media"),
    path("giao-dien/<slug:colour>.css", theme.serve, name="theme"),
    path("favicon.ico", icon_views.favicon, name="favicon"),
    path("apple-touch-icon.png", icon_views.touch_icon, name="touch-icon"),
    path("manifest.webmanifest", icon_views.manifest, name="manifest"),
    path("admin/", admin.site.urls),
    path("", include("comments.urls")),
    path("", include("news.urls")),
]

handler400 = "portal.error_pages.bad_request"
handler403 = "portal.error_pages.permission_denied"
handler404 = "portal.error_pages.page_not_found"
handler500 = "portal.error_pages.server_error"
