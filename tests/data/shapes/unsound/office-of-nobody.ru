# an office belongs to one state or organisation
DELETE DATA {
    office:ruritania.foreign-minister dip:officeOf actor:ruritania
}
