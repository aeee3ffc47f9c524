"""Blocks that public pages have in common: `{% shared "name" vary … %}…{% endshared %}`, rendered once for each state of the site.

What is inside may hang on nothing but what all pages share (`news.site.context`) and on the values named after it.
"""

from django import template
from django.template import Context
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.safestring import SafeString

register = template.Library()


class SharedNode(template.Node):
    def __init__(self, nodelist: NodeList, name: FilterExpression, vary: list[FilterExpression]) -> None:
        self.nodelist, self.name, self.vary = nodelist, name, vary

    def render(self, context: Context) -> SafeString:
        shared = context.get("shared")
        if shared is None:
            # The pages of errors, which need nothing.
            return self.nodelist.render(context)
        key = (self.name.resolve(context), *(value.resolve(context, ignore_failures=True) for value in self.vary))
        return shared.get(key, lambda: self.nodelist.render(context))


@register.tag
def shared(parser: Parser, token: Token) -> SharedNode:
    _, name, *vary = token.split_contents()
    nodelist = parser.parse(("endshared",))
    parser.delete_first_token()
    return SharedNode(nodelist, parser.compile_filter(name), [parser.compile_filter(value) for value in vary])
