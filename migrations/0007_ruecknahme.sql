-- Undo of an Einspielung: the plan backwards. Each entry says what became of it.
alter table einspielung drop constraint einspielung_status_check;
alter table einspielung add constraint einspielung_status_check check (
  status in ('wartet', 'liest', 'geplant', 'uebernimmt', 'uebernommen', 'verworfen', 'fehlgeschlagen', 'schon-eingelesen',
    'nimmt-zurueck', 'zurueckgenommen'));
alter table einspielung_plan add column ruecknahme text
  check (ruecknahme in ('entfernt', 'zurueckgesetzt', 'teilweise', 'behalten'));
