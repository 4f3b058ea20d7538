from typing import Any

from django.core import checks

from core.pdf.refusing import SYSTEM_PACKAGES


@checks.register
def check_libraries(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Say before anybody asks for a PDF that none can be made here."""
    try:
        # Inline: it loads libraries of the system, and nothing but trying tells if they are there.
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        return [
            checks.Warning(
                "WeasyPrint cannot load the libraries that it needs: no PDF files are made.",
                hint=f"On Debian and Ubuntu: apt-get install {' '.join(SYSTEM_PACKAGES)}",
                id="core.W001",
            )
        ]
    return []
