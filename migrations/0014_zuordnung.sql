-- How a table was understood (domain/zuordnung.ts), written anew by every reading.
alter table einspielung add column zuordnung jsonb;

-- Column mappings that a brokerage has confirmed, by heading set; the next file of the same headings is read so.
create table spaltenzuordnung (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  -- the headings, small and sorted; may be longer than an index entry
  kopfsatz text not null,
  -- [{schluessel, kopf, feld, gruppe, dezimal, folge, namen}]
  spalten jsonb not null,
  dateiname text,
  bestaetigt_von text,
  bestaetigt_am timestamptz not null default now(),
  primary key (mandant_id, id)
);
create unique index spaltenzuordnung_kopfsatz on spaltenzuordnung (mandant_id, md5(kopfsatz));

-- What a brokerage means by a spelling of an insurer, a Sparte and so on.
create table wertzuordnung (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  art text not null check (art in ('gesellschaft', 'sparte', 'zahlweise', 'anrede', 'familienstand')),
  -- spelling in lower case with single blanks
  schluessel text not null,
  roh text not null,
  -- key of the gallery; blank: stays as it is written
  ziel text not null,
  bestaetigt_von text,
  bestaetigt_am timestamptz not null default now(),
  primary key (mandant_id, id),
  unique (mandant_id, art, schluessel)
);

do $$
declare tabelle text;
begin
  foreach tabelle in array array['spaltenzuordnung', 'wertzuordnung'] loop
    execute format('alter table %I enable row level security', tabelle);
    execute format('alter table %I force row level security', tabelle);
    execute format(
      'create policy mandant on %I to app using (mandant_id = (select current_setting(''app.mandant'')::int))'
      ' with check (mandant_id = (select current_setting(''app.mandant'')::int))', tabelle);
    execute format('grant select, insert, update, delete on %I to app', tabelle);
  end loop;
end $$;
