# an encounter other than a visit or summit has at least two actors
DELETE DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:participant actor:lena-ostrova
}
