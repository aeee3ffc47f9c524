from django.contrib import admin
from django.urls import include, path

from portal import health, media

urlpatterns = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("media/<path:name>", media.serve, name="media"),
    path("admin/", admin.site.urls),
    path("", include("comments.urls")),
    path("", include("news.urls")),
]

handler400 = "news.site.errors.bad_request"
handler403 = "news.site.errors.permission_denied"
handler404 = "news.site.errors.page_not_found"
handler500 = "news.site.errors.server_error"
