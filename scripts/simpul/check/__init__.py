"""Judge the cases: rules, the engine that runs them, and the forms in which findings are told."""
