# dip:begin comes with dip:end
DELETE DATA {
    event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278 dip:end "2021-03-09"^^xsd:date
}
