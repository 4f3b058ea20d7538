from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsultationsConfig(AppConfig):
    name = "consultations"
    verbose_name = _("Consultations")

    def ready(self) -> None:
        # Models are loaded only now.
        from consultations import front_page as front
        from consultations.mails import KINDS
        from consultations.moderated import RESPONSES, may_fetch_file
        from consultations.privacy import HOLDINGS
        from consultations.services import confirming
        from consultations.services.drafting import remove_expired_drafts
        from core import due_work, front_page, link_purposes, mail_kinds, private_files_registry
        from core.privacy.registry import register
        from moderation import registry

        registry.register(RESPONSES)
        private_files_registry.register_owner(RESPONSES.name, may_fetch_file)
        front_page.register(front.OPEN, front.COMING, front.CLOSED, front.RESULTS, *front.FIGURES)
        register(*HOLDINGS)
        mail_kinds.register(*KINDS)
        link_purposes.when_confirmed(confirming.SUBJECT, confirming.address_confirmed)
        due_work.register("remove answers put aside", remove_expired_drafts)
