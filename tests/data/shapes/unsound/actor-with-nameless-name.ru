# a further name is a literal
INSERT DATA {
    actor:lena-ostrova skos:altLabel place:ruritania
}
