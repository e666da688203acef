"""What of each edit can be heard in the rendered sound: the figures, what they prove, and how it is said."""
