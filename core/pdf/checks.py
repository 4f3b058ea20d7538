from typing import Any

from django.core import checks

from core.pdf.loading import load_weasyprint
from core.pdf.refusing import SYSTEM_PACKAGES


@checks.register
def check_libraries(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Say before anybody asks for a PDF that none can be made here."""
    try:
        # Nothing but trying tells if they are there.
        load_weasyprint()
    except (ImportError, OSError):
        return [
            checks.Warning(
                "WeasyPrint cannot load the libraries that it needs: no PDF files are made.",
                hint=f"On Debian and Ubuntu: apt-get install {' '.join(SYSTEM_PACKAGES)}",
                id="core.W001",
            )
        ]
    return []
