import pytest

from home.services.installing import Installation
from news.models import NewsPage
from tests.translations.factories import make_news


@pytest.fixture
def arabic(site: Installation) -> NewsPage:
    return make_news(site)
