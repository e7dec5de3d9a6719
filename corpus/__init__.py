"""What the project knows (catalogue, digests, concepts) and the store of what users read in."""
