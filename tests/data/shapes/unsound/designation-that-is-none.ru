# a designation is a dip:Designation named by an IRI
INSERT DATA { article:6a1100e959cc1ab0 dip:designation designation:one }
