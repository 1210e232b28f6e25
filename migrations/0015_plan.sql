-- The plan in parts: what filters ask for stands beside the entry; what was left out stays open; files that came together;
-- contracts that a full delivery does not name; fingerprints of what was delivered before; who wants to hear of it.
alter table einspielung
  -- files of one upload or archive share it
  add column gruppe_id bigint,
  -- how often "Übernehmen" was chosen; the first one takes everything but einspielung_offen
  add column durchgang int not null default 1,
  -- entries that were left out so far
  add column offen int not null default 0,
  -- when it came to rest the last time: planned, applied, taken back, failed
  add column gemeldet_am timestamptz;
create sequence einspielung_gruppe_seq;
grant usage on sequence einspielung_gruppe_seq to app;
create index einspielung_gruppe on einspielung (mandant_id, gruppe_id, id) where gruppe_id is not null;
create index einspielung_gemeldet on einspielung (mandant_id, gemeldet_am) where gemeldet_am is not null;

alter table einspielung_plan
  -- the name, folded (domain/faltung.ts)
  add column suche text,
  -- the delivery ends the contract
  add column beendet boolean,
  -- change of the premium per year, in percent
  add column sprung real,
  -- fingerprint of the delivered record, see lieferabdruck
  add column abdruck uuid;
create index einspielung_plan_beendet on einspielung_plan (mandant_id, einspielung_id, nr) include (gegenstand) where beendet;
create index einspielung_plan_sprung on einspielung_plan (mandant_id, einspielung_id, nr) include (gegenstand, sprung)
  where sprung is not null;
create index einspielung_plan_konflikt on einspielung_plan (mandant_id, einspielung_id, nr) include (gegenstand)
  where konflikte <> '[]';

-- Entries that a person has left out. `durchgang`: the one in which the entry was applied after all; 0: thrown away; null: open.
create table einspielung_offen (
  mandant_id int not null,
  einspielung_id bigint not null,
  nr int not null,
  durchgang int,
  primary key (mandant_id, einspielung_id, nr),
  foreign key (mandant_id, einspielung_id) references einspielung on delete cascade
);

-- Active contracts of an insurer and agency number that a full delivery does not name: a question, never an end by itself.
create table fehlender_vertrag (
  mandant_id int not null,
  einspielung_id bigint not null,
  -- no foreign key: the question must not keep a contract from being taken back
  vertrag_id bigint not null,
  urteil text check (urteil in ('beendet', 'bleibt', 'spaeter')),
  -- contract and origins before it was ended, for undo
  vorher jsonb,
  entschieden_von text,
  entschieden_am timestamptz,
  primary key (mandant_id, einspielung_id, vertrag_id),
  foreign key (mandant_id, einspielung_id) references einspielung on delete cascade
);
create index fehlender_vertrag_bleibt on fehlender_vertrag (mandant_id, vertrag_id) where urteil = 'bleibt';

-- A delivered record with this fingerprint has left the stored one as it is in this version: delivered again it changes nothing.
create table lieferabdruck (
  mandant_id int not null references mandant on delete cascade,
  gegenstand text not null check (gegenstand in ('kunde', 'vertrag')),
  abdruck uuid not null,
  ziel_id bigint not null,
  version int not null,
  primary key (mandant_id, gegenstand, abdruck)
);
alter table einspielung_vorschlag add column abdruck uuid, add column zeile int;
create or replace function frische_statistik_bestand() returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze public.kunde;
  analyze public.kunde_schluessel;
  analyze public.vertrag;
  analyze public.lieferabdruck;
end $$;

-- Until when a person has seen what Einspielungen have brought.
create table einspielung_gesehen (
  mandant_id int not null,
  benutzer_id text not null,
  bis timestamptz not null,
  primary key (mandant_id, benutzer_id),
  foreign key (mandant_id, benutzer_id) references zugehoerigkeit on delete cascade
);

alter table zugehoerigkeit add column tagesmeldung boolean not null default false;
-- One letter a day at most: the row is written before the letter goes out. `bis`: what came later belongs to the next one,
-- and so does all that a letter told which was never noted as sent.
create table tagesmeldung (
  mandant_id int not null,
  benutzer_id text not null,
  tag text collate "C" not null,
  bis timestamptz not null,
  gesendet_am timestamptz,
  primary key (mandant_id, benutzer_id, tag),
  foreign key (mandant_id, benutzer_id) references zugehoerigkeit on delete cascade
);

do $$
declare tabelle text;
begin
  foreach tabelle in array array['einspielung_offen', 'fehlender_vertrag', 'lieferabdruck', 'einspielung_gesehen', 'tagesmeldung'] loop
    execute format('alter table %I enable row level security', tabelle);
    execute format('alter table %I force row level security', tabelle);
    execute format(
      'create policy mandant on %I to app using (mandant_id = (select current_setting(''app.mandant'')::int))'
      ' with check (mandant_id = (select current_setting(''app.mandant'')::int))', tabelle);
    execute format('grant select, insert, update, delete on %I to app', tabelle);
  end loop;
end $$;
