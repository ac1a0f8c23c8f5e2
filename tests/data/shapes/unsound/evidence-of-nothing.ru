# evidence tells an event
DELETE DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:evidence evidence:6a1100e959cc1ab0.0-111.a78b2c33
}
