"""Review a change: the working tree beside the base it grew from."""
