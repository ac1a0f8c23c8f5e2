# an event involves at least one actor
DELETE DATA {
    event:undated.sanction-lift.valdavia--ruritania.6a1100e959cc1ab0-174 dip:agent actor:valdavia ; dip:target actor:ruritania
}
