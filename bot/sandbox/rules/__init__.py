"""What Telegram takes and what it refuses: fields, limits, HTML, entities, and the words of its errors."""
