# evidence quotes its words once, in their language
DELETE { evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:quote ?quote } INSERT { evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:quote "Ils se sont vus." } WHERE { evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:quote ?quote }
