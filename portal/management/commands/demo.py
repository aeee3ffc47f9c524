import datetime
import io
import os
import re
import secrets
from typing import Any

from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from comments import moderation
from comments.models import Comment, ConsentText, RejectionReason
from news import editing, pages, placing, publishing
from news.models import Article, ArticleReads, Author, Category, Credit, FrontPage, Link, LinkList, Page, Source
from portal import roles, site_version
from portal.demo import content, drawings
from portal.models import OutgoingMail, Picture, SiteIdentity, User

ACCOUNTS = [
    ("quantri", "Hoàng Đức Trị", None),
    ("bientap", "Lê Thị Hà", roles.EDITOR),
    ("congtacvien", "Nguyễn Văn Cường", roles.CONTRIBUTOR),
    ("kiemduyet", "Phạm Thị Kiều", roles.MODERATOR),
]
PICTURE_MARKER = re.compile(r"<!--picture:([a-z0-9-]+)-->")


class Command(BaseCommand):
    help = "Loads the demonstration: an organisation, articles and comments in every state, and four accounts. Can be run again."

    def handle(self, *args: Any, **options: Any) -> None:
        self.now = timezone.now().replace(second=0, microsecond=0)
        self._accounts()
        self.editor = User.objects.get(username="bientap")
        self.contributor = User.objects.get(username="congtacvien")
        self.moderator = User.objects.get(username="kiemduyet")
        with transaction.atomic():
            self._registers()
        pictures = self._pictures()
        with transaction.atomic():
            articles = {spec["key"]: self._article(spec, pictures) for spec in content.ARTICLES}
            for spec in content.COMMENTS:
                self._comment(spec, articles[spec["article"]])
            self._desk(articles)
            self._front_page(articles)
            self._reads(articles)
            site_version.bump(listing=True)
            # What happened in the demonstration happened long ago: its mails lie in the outbox as sent.
            OutgoingMail.objects.filter(sent_at=None, created_at__gte=self.now).update(sent_at=F("created_at"))

    def _accounts(self) -> None:
        """Make the accounts that are missing, and print a password that nobody chose at once: what follows may fail."""
        given = os.environ.get("DEMO_PASSWORD", "")
        password = given or secrets.token_urlsafe(9)
        made = False
        for username, full_name, group in ACCOUNTS:
            if User.objects.filter(username=username).exists():
                continue
            user = User.objects.create_user(
                username,
                f"{username}@vidu.example",
                password,
                full_name=full_name,
                is_staff=True,
                is_superuser=group is None,
            )
            if group:
                user.groups.add(Group.objects.get(name=group))
            made = True
        self.stdout.write("Tài khoản minh họa: " + ", ".join(name for name, _, _ in ACCOUNTS))
        if made and not given:
            self.stdout.write(f"Mật khẩu (chỉ in một lần): {password}")

    def _registers(self) -> None:
        if not SiteIdentity.objects.exists():
            # In force long before, so that the oldest article has a publisher.
            SiteIdentity.objects.create(valid_from=datetime.date(2020, 1, 1), **content.ORGANISATION)
        for spec in content.CATEGORIES:
            parent, _ = Category.objects.get_or_create(
                name=spec["name"],
                parent=None,
                defaults={"position": spec["position"], "is_notice": spec.get("is_notice", False)},
            )
            for child in spec.get("children", []):
                Category.objects.get_or_create(
                    name=child["name"], parent=parent, defaults={"position": child["position"]}
                )
        for spec in content.AUTHORS:
            Author.objects.get_or_create(name=spec["name"], defaults={"bio": spec["bio"]})
        for spec in content.SOURCES:
            Source.objects.get_or_create(name=spec["name"], defaults={"url": spec["url"]})
        for position, text in enumerate(content.REJECTION_REASONS):
            RejectionReason.objects.get_or_create(text=text, defaults={"position": position})
        for position, spec in enumerate(content.PAGES):
            if not Page.objects.filter(slug=spec["slug"]).exists():
                texts = {name: spec[name] for name in ("slug", "title", "body")}
                pages.save(Page(**texts, position=position), by=self.editor, seen=0)

        for position, spec in enumerate(content.LINK_LISTS):
            link_list, is_new = LinkList.objects.get_or_create(
                name=spec["name"], place=spec["place"], defaults={"position": position}
            )
            if is_new:
                Link.objects.bulk_create(
                    Link(list=link_list, text=text, url=url, position=number)
                    for number, (text, url) in enumerate(spec["links"])
                )

    def _pictures(self) -> dict[str, Picture]:
        """Draw and keep the pictures that are missing. Outside a transaction: drawing takes seconds."""
        pictures = {}
        for spec in content.PICTURES:
            known = Picture.objects.filter(caption=spec["caption"], credit=spec["credit"]).first()
            pictures[spec["key"]] = known or self._upload(
                drawings.draw(spec["drawing"], spec["seed"]),
                alt=spec["alt"],
                caption=spec["caption"],
                credit=spec["credit"],
            )
        identity = SiteIdentity.objects.current()
        if identity.emblem_id is None:
            identity.emblem = self._upload(drawings.emblem(512), alt=f"Biểu trưng của {identity.name}")
            identity.save(update_fields=["emblem"])
        return pictures

    def _upload(self, image: Any, **texts: str) -> Picture:
        file = io.BytesIO()
        image.save(file, "PNG" if image.mode == "RGBA" else "JPEG", quality=92)
        file.seek(0)
        return Picture.objects.create_from_upload(file, by=self.editor, **texts)

    def _article(self, spec: dict, pictures: dict[str, Picture]) -> Article:
        known = Article.objects.filter(title=spec["title"]).first()
        if known:
            return known
        article = Article(
            title=spec["title"],
            category=Category.objects.get(name=spec["category"]),
            summary=spec["summary"],
            body=PICTURE_MARKER.sub(
                lambda match: f'<figure data-picture="{pictures[match[1]].pk}"></figure>', spec["body"]
            ),
            lead_picture=pictures.get(spec["lead"]),
            source=Source.objects.filter(name=spec["source"]).first(),
            is_reprint=spec["reprint"],
        )
        credits_ = [Credit(author=Author.objects.get(name=name), role=role) for name, role in spec["credits"]]
        # The desk of the contributor shows that it is their own: of what is public every fourth article.
        in_hand = spec["state"] in {"draft", "submitted", "returned"}
        author = self.contributor if in_hand or Article.objects.count() % 4 == 0 else self.editor
        editing.save(article, by=author, credits=credits_)
        self._bring_to_state(article, spec, author)
        return article

    def _bring_to_state(self, article: Article, spec: dict, author: User) -> None:
        at = self.now - datetime.timedelta(days=spec["days_ago"])
        state = spec["state"]
        if state == "draft":
            return
        publishing.submit(article, by=author)
        match state:
            case "submitted":
                return
            case "returned":
                publishing.return_to_author(article, by=self.editor, reason=spec["reason"])
            case _:
                publishing.publish(article, by=self.editor, at=at)
        if state == "expired":
            publishing.expire(article, by=self.editor, at=at + datetime.timedelta(hours=1))
        if state == "withdrawn":
            publishing.withdraw(article, by=self.editor, reason=spec["reason"])

    def _desk(self, articles: dict[str, Article]) -> None:
        """What became of some of them; what was done by an earlier run is not done again."""
        for act, specs in ((editing.save, content.CORRECTIONS), (editing.revise, content.REVISIONS)):
            for spec in specs:
                article = Article.objects.get(pk=articles[spec["article"]].pk)
                if article.versions.filter(why=spec["why"]).exists():
                    continue
                article.body = article.body.replace(spec["find"], spec["replace"], 1)
                act(article, by=self.editor, why=spec["why"])
        for spec in content.BINNED:
            article = Article.objects.get(pk=articles[spec["article"]].pk)
            if article.state == "draft" and not article.events.filter(why=spec["why"]).exists():
                publishing.move_to_bin(article, by=self.contributor, why=spec["why"])
        for spec in content.TAKEN_DOWN:
            # None where it was taken down already, or its sender withdrew or erased it.
            shown = Comment.objects.filter(article=articles[spec["article"]], title=spec["title"], status="approved")
            for comment in shown:
                order = {name: spec[name] for name in ("order_number", "reason")}
                moderation.take_down(comment, by=self.moderator, **order)

    def _front_page(self, articles: dict[str, Article]) -> None:
        """As the editor arranged it; not where somebody has arranged it since."""
        if FrontPage.objects.exists():
            return
        places: list[placing.Pin | None] = [None] * placing.PLACES
        for place, key, days in content.FRONT_PAGE["held"]:
            # The office may have withdrawn it since.
            if Article.objects.published().filter(pk=articles[key].pk).exists():
                places[place] = placing.Pin(articles[key].pk, self.now + datetime.timedelta(days=days))
        roots = dict(Category.objects.filter(parent=None).values_list("name", "pk"))
        blocks = [roots[name] for name in content.FRONT_PAGE["blocks"]]
        placing.arrange(by=self.editor, places=places, blocks=blocks, seen=0)

    def _reads(self, articles: dict[str, Article]) -> None:
        """As many as a village reads; not where somebody has read since."""
        if ArticleReads.objects.exists():
            return
        today = timezone.localdate(self.now)
        ArticleReads.objects.bulk_create(
            ArticleReads(article=articles[key], day=today - datetime.timedelta(days=day), count=count // (day + 1))
            for key, count in content.READS.items()
            for day in range(3)
        )

    def _comment(self, spec: dict, article: Article) -> None:
        # The nonce says which comment of the demonstration it is, so that a second run adds none.
        nonce = f"demo-{article.pk}-{spec['sender']}-{spec['title']}"[:64]
        if Comment.objects.filter(nonce=nonce).exists():
            return
        comment = moderation.receive(
            article,
            **{name: spec[name] for name in ("title", "sender", "email", "body")},
            nonce=nonce,
            consent=ConsentText.current(),
            address_hash="",
            at=min(article.published_at + datetime.timedelta(hours=spec["hours_after"]), self.now),
        )
        # As at a real desk: most within a day, some after days; never before they came, never in the future.
        hours = len(spec["body"]) * 7 % 30 + (48 if len(spec["title"]) % 7 == 0 else 1)
        decided = min(comment.submitted_at + datetime.timedelta(hours=hours), self.now)
        match spec["state"]:
            case "approved":
                moderation.approve(comment, by=self.moderator, at=decided)
            case "rejected":
                listed = RejectionReason.objects.get(text=spec["listed"]) if "listed" in spec else None
                moderation.reject(comment, by=self.moderator, reason=spec["reason"], listed=listed, at=decided)
            case "spam":
                moderation.mark_spam(comment, by=self.moderator, at=decided)
            case "withdrawn":
                moderation.withdraw_by_sender(comment)
            case "reopened":
                moderation.approve(comment, by=self.moderator)
                moderation.reopen(comment, by=self.moderator)
