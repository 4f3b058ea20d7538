from django.db import migrations

from core.search.shipped import ship_synonyms


def ship(apps, schema_editor):
    ship_synonyms(apps.get_model("core", "SearchSynonym"))


class Migration(migrations.Migration):
    dependencies = [("core", "0002_search_words_and_subjects")]

    operations = [migrations.RunPython(ship, migrations.RunPython.noop)]
