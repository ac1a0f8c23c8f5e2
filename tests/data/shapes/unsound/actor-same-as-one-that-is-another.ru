# whom another name stands for has none itself
INSERT DATA {
    actor:ivo-marek dip:sameActorAs actor:lena-ostrova . actor:lena-ostrova dip:sameActorAs actor:ivo-marek
}
