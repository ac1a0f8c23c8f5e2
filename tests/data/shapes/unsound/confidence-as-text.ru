# confidence is a decimal from 0 to 1
DELETE DATA {
    evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:confidence 0.93
} ;
INSERT DATA {
    evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:confidence "0.93"
}
