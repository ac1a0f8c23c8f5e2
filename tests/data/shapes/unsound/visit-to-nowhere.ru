# a visit has a host or a place
DELETE DATA {
    evidence:6a1100e959cc1ab0.174-277.48a9d2e1 dip:tellsPlace place:ruritania
}
