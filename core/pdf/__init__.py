from core.pdf.refusing import PdfBusy, PdfRefused, PdfTooLong, PdfUnavailable
from core.pdf.rendering import render_pdf

__all__ = ["PdfBusy", "PdfRefused", "PdfTooLong", "PdfUnavailable", "render_pdf"]
