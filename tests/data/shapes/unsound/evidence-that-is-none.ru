# evidence is a dip:Evidence named by an IRI
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:evidence article:6a1100e959cc1ab0
}
