# an article has one digest of 32 hexadecimal digits
DELETE WHERE { article:6a1100e959cc1ab0 dip:digest ?digest }
