"""Does the search find what readers ask for?"""
