-- Einspielungen: a file, what it says (staged), the plan that came of it, what is odd about it.
create table einspielung (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  datei_id bigint not null,
  status text not null default 'wartet' check (
    status in ('wartet', 'liest', 'geplant', 'uebernimmt', 'uebernommen', 'verworfen', 'fehlgeschlagen', 'schon-eingelesen',
      'zurueckgenommen')),
  -- key of the importers gallery
  quelle text,
  grund text,
  gleiche_wie bigint,
  lieferung jsonb not null default '{}',
  -- the day that the data are of (ISO); older data never overwrite newer ones
  stand text,
  -- overrides of the user: character set, columns
  wahl jsonb not null default '{}',
  -- every attempt of a job takes the next number; a run that lost it writes nothing any more
  lauf int not null default 0,
  saetze bigint not null default 0,
  fortschritt real not null default 0,
  -- {"kunden": {neu, geaendert, unveraendert, unklar, abgewiesen}, "vertraege": {…}}
  zaehler jsonb not null default '{}',
  -- {info, warnung, fehler}
  hinweise jsonb not null default '{}',
  -- plan entries up to this number are in the book
  angewandt_bis int not null default 0,
  weg text not null default 'web',
  angelegt_von text,
  angelegt_am timestamptz not null default now(),
  begonnen_am timestamptz,
  geplant_am timestamptz,
  uebernommen_von text,
  uebernommen_am timestamptz,
  dauer_ms int,
  primary key (mandant_id, id),
  foreign key (mandant_id, datei_id) references datei
);
create index einspielung_datei on einspielung (mandant_id, datei_id);

-- What the file says, as its importer understood it. Lives from reading to planning; a crash of the server costs one more reading.
create unlogged table einspielung_vorschlag (
  mandant_id int not null,
  einspielung_id bigint not null,
  nr int not null,
  art text not null,
  schluessel text not null,
  -- more about a record that the file has named before
  nachtrag boolean not null,
  -- key of the holder in the file
  kunde text,
  gesellschaft_schluessel text,
  nummer_norm text,
  daten jsonb not null,
  nachweis jsonb not null,
  primary key (mandant_id, einspielung_id, nr)
);
-- Read once and thrown away: not worth compressing.
alter table einspielung_vorschlag alter column daten set storage external, alter column nachweis set storage external;
create index einspielung_vorschlag_nachtrag on einspielung_vorschlag (mandant_id, einspielung_id, art, schluessel) where nachtrag;
create index einspielung_vorschlag_kunde on einspielung_vorschlag (mandant_id, einspielung_id, kunde) where kunde is not null;

-- One entry per customer, contract or rejected record of the file; applied as it stands.
create table einspielung_plan (
  mandant_id int not null,
  einspielung_id bigint not null,
  nr int not null,
  gegenstand text not null check (gegenstand in ('kunde', 'vertrag', 'satz')),
  entscheidung text not null check (entscheidung in ('neu', 'geaendert', 'unveraendert', 'unklar', 'abgewiesen')),
  bezeichnung text not null,
  -- the stored record; for new ones the id that it will get
  ziel_id bigint,
  ziel_version int,
  -- holder of a contract
  kunde_id bigint,
  zeile int not null,
  gruende text[] not null default '{}',
  aenderungen jsonb not null default '[]',
  konflikte jsonb not null default '[]',
  kandidaten jsonb not null default '[]',
  schluessel text,
  -- the record as it will be, with its origins and columns (areas/kunden/spalten.ts, areas/vertraege/spalten.ts)
  daten jsonb,
  herkunft jsonb,
  spalten jsonb,
  -- matching keys of a customer: [[art, schluessel]]
  abgleich jsonb,
  -- record and origins before the change, for undo
  vorher jsonb,
  primary key (mandant_id, einspielung_id, nr),
  foreign key (mandant_id, einspielung_id) references einspielung on delete cascade
);
create index einspielung_plan_ziel on einspielung_plan (mandant_id, gegenstand, ziel_id) where ziel_id is not null;
create index einspielung_plan_liste on einspielung_plan (mandant_id, einspielung_id, gegenstand, entscheidung, nr);

create table einspielung_hinweis (
  mandant_id int not null,
  einspielung_id bigint not null,
  nr int not null,
  hinweis jsonb not null,
  primary key (mandant_id, einspielung_id, nr),
  foreign key (mandant_id, einspielung_id) references einspielung on delete cascade
);

do $$
declare tabelle text;
begin
  foreach tabelle in array array['einspielung', 'einspielung_vorschlag', 'einspielung_plan', 'einspielung_hinweis'] loop
    execute format('alter table %I enable row level security', tabelle);
    execute format('alter table %I force row level security', tabelle);
    execute format(
      'create policy mandant on %I to app using (mandant_id = (select current_setting(''app.mandant'')::int))'
      ' with check (mandant_id = (select current_setting(''app.mandant'')::int))', tabelle);
  end loop;
end $$;
grant select, insert, update on einspielung to app;
grant select, insert, delete on einspielung_vorschlag, einspielung_hinweis to app;
grant select, insert, update, delete on einspielung_plan to app;

-- A plan reserves the ids of its new records, so that contracts know their holders before either is in the book.
grant usage on sequence kunde_id_seq, vertrag_id_seq to app;

-- The planner needs figures about tables that an import has just filled; only their owner may gather them. Reveals nothing.
create function frische_statistik_einspielung() returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze public.einspielung_vorschlag;
  analyze public.einspielung_plan;
end $$;
create function frische_statistik_bestand() returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze public.kunde;
  analyze public.kunde_schluessel;
  analyze public.vertrag;
end $$;
revoke all on function frische_statistik_einspielung(), frische_statistik_bestand() from public;
grant execute on function frische_statistik_einspielung(), frische_statistik_bestand() to app;
