"""Help people bring cases in and keep them: a new case, a new name."""
