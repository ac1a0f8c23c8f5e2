# the only sense is dip:lift
INSERT DATA {
    event:undated.sanction-lift.valdavia--ruritania.6a1100e959cc1ab0-174 dip:sense dip:impose
}
