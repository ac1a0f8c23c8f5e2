# dip:begin and dip:end are an xsd:date, xsd:gYearMonth or xsd:gYear
DELETE DATA {
    event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278 dip:begin "2021-03-09"^^xsd:date
} ;
INSERT DATA {
    event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278 dip:begin "2021-03-09T00:00:00"^^xsd:dateTime
}
