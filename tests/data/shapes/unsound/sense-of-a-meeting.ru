# only a sanction has a sense
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:sense dip:lift
}
