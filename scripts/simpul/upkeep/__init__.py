"""Keep what is published true: cases to be reviewed again, and outside links that answer no more."""
