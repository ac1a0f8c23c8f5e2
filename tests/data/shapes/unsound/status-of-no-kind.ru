# the status told is one of the four
DELETE DATA {
    evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:tellsStatus dip:occurred
} ;
INSERT DATA {
    evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:tellsStatus dip:likely
}
