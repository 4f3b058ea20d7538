from home.models.navigation import NavigationSettings
from home.models.pages import ContactPage, HomePage, StandardPage

__all__ = ["ContactPage", "HomePage", "NavigationSettings", "StandardPage"]
