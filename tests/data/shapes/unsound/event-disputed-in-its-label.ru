# tellings differ on dip:begin, dip:place or dip:status
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:disputed rdfs:label
}
