"""The parts of the reader of SMS Backup & Restore files: see `leeward.readers.sms_backup_xml`."""
