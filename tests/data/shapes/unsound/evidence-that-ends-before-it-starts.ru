# evidence has one start offset, an integer from 0 and less than its end offset
DELETE DATA {
    evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:startOffset 0
} ;
INSERT DATA {
    evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:startOffset 200
}
