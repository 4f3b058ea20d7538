"""What stands between questions to be read, as the pages of a consultation have it."""

from collections.abc import Iterable
from typing import Any

from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from consultations.models import Consultation, ConsultationPage
from consultations.presenting.taking_part import page_in_language
from consultations.schema import Item


class Information:
    """
    The blocks to read among `items`, in a reader's language or else as the source has them.

    They are rendered from the live pages, which are not read where there is nothing to read.
    """

    def __init__(
        self,
        consultation: Consultation,
        language: str,
        items: Iterable[Item],
        *,
        page: ConsultationPage | None = None,
    ) -> None:
        self.consultation = consultation
        self.language = language
        self.page = page
        self.wanted = {item.id for item in items if item.is_information}

    @cached_property
    def _blocks(self) -> dict[str, Any]:
        if not self.wanted:
            return {}
        pages = [self.page or page_in_language(self.consultation, self.language)]
        if self.consultation.pk and self.consultation.source_page_id != pages[0].pk:
            # The reader's language has the last word.
            pages.insert(0, self.consultation.source_page)
        return {
            block.id: block
            for page in pages
            for block in page.questionnaire
            if block.id in self.wanted
        }

    def html(self, item_id: str) -> SafeString | str:
        """ "" where no page has it any more."""
        block = self._blocks.get(item_id)
        return block.render() if block is not None else ""

    @property
    def stylesheets(self) -> list[str]:
        """Those of these blocks, each once."""
        blocks = self._blocks.values()
        named = [path for block in blocks for path in getattr(block.block.meta, "stylesheets", [])]
        return list(dict.fromkeys(named))
