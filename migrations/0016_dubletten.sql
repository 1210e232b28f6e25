-- Dubletten: two records of the book that are one. The one that goes stays as a stub in the bin that names the one that stays:
-- its id, its matching keys and its record go on finding the survivor, and undo has nothing to rebuild.
alter table kunde add column zusammengefuehrt_mit bigint;
alter table kunde add foreign key (mandant_id, zusammengefuehrt_mit) references kunde on delete set null (zusammengefuehrt_mit);
create index kunde_zusammengefuehrt on kunde (mandant_id, zusammengefuehrt_mit) where zusammengefuehrt_mit is not null;
alter table vertrag add column zusammengefuehrt_mit bigint;
alter table vertrag add foreign key (mandant_id, zusammengefuehrt_mit) references vertrag on delete set null (zusammengefuehrt_mit);
create index vertrag_zusammengefuehrt on vertrag (mandant_id, zusammengefuehrt_mit) where zusammengefuehrt_mit is not null;
-- Contracts of one holder without a common number meet here.
create index vertrag_gleichartig on vertrag (mandant_id, kunde_id, gesellschaft_schluessel, sparte, beginn)
  where geloescht_am is null and beginn is not null;

-- The search of a brokerage: one row. Open pairs of an older run that the newest one has not found again go.
create table dublettensuche (
  mandant_id int not null references mandant on delete cascade,
  lauf int not null,
  -- job_lauf of the newest run: its status and progress
  job_id uuid,
  -- records up to these ids are searched; a killed run goes on behind them
  bis_kunde bigint not null default 0,
  bis_vertrag bigint not null default 0,
  fertig_am timestamptz,
  primary key (mandant_id)
);

-- Pairs found (a_id < b_id) and what people said about them. 'keine' is never asked again.
create table dublette (
  mandant_id int not null references mandant on delete cascade,
  gegenstand text not null check (gegenstand in ('kunde', 'vertrag')),
  a_id bigint not null,
  b_id bigint not null,
  stand text not null default 'offen' check (stand in ('offen', 'keine')),
  urteil text not null check (urteil in ('gleich', 'unklar')),
  punkte int not null,
  gruende text[] not null default '{}',
  lauf int not null,
  spaeter_am timestamptz,
  entschieden_von text,
  entschieden_am timestamptz,
  primary key (mandant_id, gegenstand, a_id, b_id),
  check (a_id < b_id)
);
create index dublette_b on dublette (mandant_id, gegenstand, b_id);
create index dublette_liste on dublette (mandant_id, gegenstand, spaeter_am nulls first, punkte desc, a_id, b_id) where stand = 'offen';

-- One row per merge, with everything that its undo needs.
create table zusammenfuehrung (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  gegenstand text not null check (gegenstand in ('kunde', 'vertrag')),
  ziel_id bigint not null,
  quellen bigint[] not null,
  -- names at the time: the one that stays, those that went
  bezeichnung text not null,
  quellnamen text[] not null,
  -- record and origins of the one that stays, before and after
  vorher jsonb not null,
  nachher jsonb not null,
  aenderungen jsonb not null default '[]',
  -- [{tabelle, spalte, von, zeilen, entfernt}]: rows that got another owner, and those that he had already
  verschoben jsonb not null default '[]',
  -- ties, remembered decisions and judgements that were rewritten
  umgeschrieben jsonb not null default '{}',
  am timestamptz not null default now(),
  von text,
  zurueckgenommen_am timestamptz,
  zurueckgenommen_von text,
  -- paths that undo has kept, because they were edited since
  behalten text[] not null default '{}',
  primary key (mandant_id, id)
);
create index zusammenfuehrung_ziel on zusammenfuehrung (mandant_id, gegenstand, ziel_id);

do $$
declare tabelle text;
begin
  foreach tabelle in array array['dublettensuche', 'dublette', 'zusammenfuehrung'] loop
    execute format('alter table %I enable row level security', tabelle);
    execute format('alter table %I force row level security', tabelle);
    execute format(
      'create policy mandant on %I to app using (mandant_id = (select current_setting(''app.mandant'')::int))'
      ' with check (mandant_id = (select current_setting(''app.mandant'')::int))', tabelle);
  end loop;
end $$;
grant select, insert, update on dublettensuche, zusammenfuehrung to app;
grant select, insert, update, delete on dublette to app;

-- The bin shows what was thrown away, not what was merged.
create or replace function kundenfilter(mandant int, anfrage jsonb) returns text
  language sql immutable set search_path = pg_catalog as $$
  select format('k.mandant_id = %s and k.geloescht_am is %s null', mandant,
      case when (anfrage->>'geloescht')::boolean then 'not' else '' end)
    || case when (anfrage->>'geloescht')::boolean then ' and k.zusammengefuehrt_mit is null' else '' end
    || case when anfrage ? 'art' then format(' and k.art = %L', anfrage->>'art') else '' end
    || case when anfrage ? 'betreuer' then format(' and k.betreuer = %L', anfrage->>'betreuer') else '' end
    || case when anfrage ? 'tag' then format(' and k.tags <> ''{}'' and k.tags @> array[%L]', anfrage->>'tag') else '' end
    || case when anfrage ? 'ort' then format(' and k.ort_suche collate "C" like %L', (anfrage->>'ort') || '%') else '' end
    || case when anfrage ? 'einspielung' then format(' and k.einspielung_id = %s', (anfrage->>'einspielung')::bigint) else '' end
    || case when anfrage ? 'geburtstag' then format(' and right(k.geburtsdatum, 5) = %L', anfrage->>'geburtstag') else '' end
$$;
