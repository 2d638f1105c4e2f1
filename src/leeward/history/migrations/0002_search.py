"""Full-text search over the messages: an index beside the table (external content), so no text is stored twice.

Case and accents are folded (unicode61, remove_diacritics 2). No triggers: the import fills it in bulk.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("history", "0001_initial")]
    operations = [
        migrations.RunSQL(
            """CREATE VIRTUAL TABLE history_search USING fts5(
                text, content='history_message', content_rowid='id', columnsize=0,
                tokenize='unicode61 remove_diacritics 2')""",
            "DROP TABLE history_search",
        )
    ]
