# a speech act is a dip:SpeechAct and one of its six types
DELETE DATA {
    event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278 a dip:Statement
} ;
INSERT DATA {
    event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278 a dip:Speech
}
