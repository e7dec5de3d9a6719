"""What a document says of itself: title, place, type, date, language, version."""
