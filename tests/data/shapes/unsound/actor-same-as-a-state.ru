# an actor of two names is one dip:Person
INSERT DATA {
    actor:ivo-marek dip:sameActorAs actor:ruritania
}
