"""The joins: one function for each thing a user asks, used by the command line and by the server alike."""
