"""Make documents people fill in or print, from the same model as everything else."""
