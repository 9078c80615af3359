"""Fill the forms of other systems, SINOVIK and IGA, from a case: write once, use everywhere."""
