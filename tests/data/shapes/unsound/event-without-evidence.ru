# an event has evidence
DELETE WHERE { event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278 dip:evidence ?evidence }
