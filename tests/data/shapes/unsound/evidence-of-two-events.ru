# evidence tells one event, and the one that stands for it
INSERT DATA {
    event:2021-04.visit-to-ruritania.lena-ostrova dip:evidence evidence:6a1100e959cc1ab0.0-111.a78b2c33
}
