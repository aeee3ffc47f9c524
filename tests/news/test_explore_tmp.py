import pytest, time
from django.db import connection
from django.db.models import Exists, OuterRef, Q
import tests.test_query_plans as t
from tests.test_query_plans import *
pytestmark = pytest.mark.django_db
def test_it(monkeypatch):
    monkeypatch.setattr(t,"ARTICLES",60000)
    s=time.time(); fill(); print("fill", time.time()-s)
    roots=Category.objects.tree(); withc=next(r for r in roots if r.children_list)
    pubs=Article.objects.published(NOW)
    a=Article.objects.filter(category_id=roots[5].pk, status="published").newest_first().reverse()[50]
    newest=pubs.filter(category_id=a.category_id).newest_first()[3]
    busy=pubs.order_by("pk").first()
    def older2(art): return pubs.filter(category_id=art.category_id).for_cards().filter(published_at__lte=art.published_at).filter(Q(published_at__lt=art.published_at)|Q(id__lt=art.pk)).order_by("-published_at","-id")[:5]
    def newer2(art): return pubs.filter(category_id=art.category_id).for_cards().filter(published_at__gte=art.published_at).filter(Q(published_at__gt=art.published_at)|Q(id__gt=art.pk)).order_by("published_at","id")[:5]
    def older3(art): return Article.objects.published(art.published_at).filter(category_id=art.category_id).for_cards().filter(Q(published_at__lt=art.published_at)|Q(id__lt=art.pk)).order_by("-published_at","-id")[:5]
    q={
    "category": category_page(),
    "parent": pubs.under(withc).newest_first().for_cards()[:21],
    "parent p20": pubs.under(withc).newest_first().for_cards()[400:421],
    "newer of old": pubs.filter(category_id=a.category_id).for_cards().newer_than(a)[:5],
    "older of old": pubs.filter(category_id=a.category_id).for_cards().older_than(a)[:5],
    "newer of new": pubs.filter(category_id=a.category_id).for_cards().newer_than(newest)[:5],
    "older of new": pubs.filter(category_id=a.category_id).for_cards().older_than(newest)[:5],
    "newer2 of old": newer2(a), "older2 of old": older2(a), "newer2 of new": newer2(newest), "older3 of old":older3(a),
    "approved": Comment.objects.approved().under(busy)[:21],
    "approved2": Comment.objects.filter(status="approved").filter(Exists(pubs.filter(pk=OuterRef("article_id")))).under(busy)[:21],
    "limit60": Comment.objects.filter(address_hash=f"{3:064x}").filter(submitted_at__gt=NOW-1440*MINUTE)[:60],
    "limit60ex": Comment.objects.filter(address_hash=f"{3:064x}").exclude(address_hash="").filter(submitted_at__gt=NOW-1440*MINUTE)[:60],
    "queue": Comment.objects.filter(status="pending").select_related("article").order_by("submitted_at","id")[:50],
    }
    for k,v in q.items():
        best=9
        for _ in range(5):
            s=time.perf_counter(); n=len(v.all()); best=min(best,time.perf_counter()-s)
        print("==",k, n, f"{best*1000:.1f} ms"); print(v.explain())
