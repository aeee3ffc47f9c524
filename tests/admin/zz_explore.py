import pytest, re, datetime, html
from django.contrib import admin
from django.urls import reverse
from tests import factories as f
pytestmark = pytest.mark.django_db
def text(r):
    s=r.content.decode()
    s=re.sub(r"(?s)<(script|style|head).*?</\1>","",s)
    s=re.sub(r"<[^>]+>"," ",s)
    return re.sub(r"\s+"," ",html.unescape(s))
def test_x(client, time_machine):
    time_machine.move_to(f.NOW, tick=False)
    u=f.superuser()
    client.force_login(u)
    a=f.article("published"); c=f.comment(on=a)
    cat=a.category
    for url in ["/admin/", "/admin/news/", "/admin/news/article/", f"/admin/news/article/{a.pk}/change/", f"/admin/news/article/{a.pk}/history/",f"/admin/news/article/{a.pk}/viec/withdraw/","/admin/comments/comment/", f"/admin/comments/comment/{c.pk}/change/",f"/admin/comments/comment/{c.pk}/history/", f"/admin/news/category/{cat.pk}/change/", f"/admin/news/category/{cat.pk}/history/",f"/admin/news/category/{cat.pk}/delete/", "/admin/portal/user/add/", f"/admin/portal/user/{u.pk}/change/",f"/admin/portal/user/{u.pk}/password/","/admin/portal/picture/add/","/admin/password_change/","/admin/auth/group/","/admin/auth/group/add/"]:
        r=client.get(url)
        print(url, r.status_code); print(text(r)[:3000]); print()
    client.logout()
    print(text(client.get("/admin/login/")))
