# evidence has one end offset, an integer
DELETE DATA {
    evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:endOffset 111
}
