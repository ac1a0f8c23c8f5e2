# evidence tells a status or repeats another telling
DELETE DATA {
    evidence:6a1100e959cc1ab0.278-322.9b49b484 dip:tellsStatus dip:occurred
}
