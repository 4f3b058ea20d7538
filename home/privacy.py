"""What the models of `home` hold about people: what editors write, no more."""

from core.privacy.registry import holds_none, published
from home.models import ContactPage, HomePage, NavigationSettings, StandardPage

HOLDINGS = (
    holds_none(NavigationSettings),
    published(HomePage, "People in pictures and texts of the front page", "sections"),
    published(StandardPage, "People in pictures and texts of pages", "body"),
    published(ContactPage, "People named as contacts", "body"),
)
