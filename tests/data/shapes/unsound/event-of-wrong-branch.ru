# a speech act is a dip:SpeechAct and one of its six types
DELETE DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova a dip:Encounter
} ;
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova a dip:SpeechAct
}
