# what corrections changed in an article is one string
INSERT { ?article dip:patch "A <x:a> <x:b> <x:c> ." , "D <x:a> <x:b> <x:c> ." } WHERE { ?article a dip:Article }
