from PIL import ImageFile


def load_weasyprint() -> None:
    """
    Import WeasyPrint, which loads libraries of the system; raises ImportError or OSError without
    them. Importing it lets Pillow take pictures that were cut off, for the whole process: uploads
    go on refusing those.
    """
    try:
        # Inline: the site runs without those libraries, too.
        import weasyprint.images  # noqa: F401
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
