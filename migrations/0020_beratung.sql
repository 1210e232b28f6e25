-- Legal texts in a brokerage's own words, consents, handing over of the Erstinformation and advice records.

-- Versions of a text; the newest is the highest number. Never changed.
create table textfassung (
  mandant_id int not null references mandant on delete cascade,
  schluessel text not null,
  nr int not null check (nr > 0),
  -- Textfassung of berichte/vorlagen/vorlage.ts
  inhalt jsonb not null,
  benutzer_id text,
  angelegt_am timestamptz not null default now(),
  primary key (mandant_id, schluessel, nr)
);
-- Which version counts since when; nr null: our own wording again. The newest row decides.
create table textfreigabe (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  schluessel text not null,
  nr int,
  benutzer_id text,
  am timestamptz not null default now(),
  primary key (mandant_id, id),
  foreign key (mandant_id, schluessel, nr) references textfassung
);
create index textfreigabe_schluessel on textfreigabe (mandant_id, schluessel, id desc);

-- What a customer said to a purpose: one row per statement, the newest counts. Never changed.
create table einwilligung (
  mandant_id int not null,
  id bigint generated always as identity,
  kunde_id bigint not null,
  -- key of domain/einwilligung.ts
  zweck text not null,
  ereignis text not null check (ereignis in ('erteilt', 'abgelehnt', 'widerrufen')),
  -- day of the statement, ISO
  am text not null,
  kanal text not null,
  -- version of the text, and its words where it was ours
  fassung text,
  wortlaut text,
  -- who spoke for the customer: parents, guardian
  erklaert_von text,
  bemerkung text,
  dokument_id bigint,
  benutzer_id text,
  erfasst_am timestamptz not null default now(),
  primary key (mandant_id, id),
  foreign key (mandant_id, kunde_id) references kunde on delete cascade,
  foreign key (mandant_id, dokument_id) references dokument
);
create index einwilligung_kunde on einwilligung (mandant_id, kunde_id, zweck, am desc, id desc);

-- That the Erstinformation was handed over: § 15 VersVermV. Never changed.
create table erstinformation (
  mandant_id int not null,
  id bigint generated always as identity,
  kunde_id bigint not null,
  am text not null,
  kanal text not null,
  fassung text not null,
  dokument_id bigint,
  benutzer_id text,
  erfasst_am timestamptz not null default now(),
  primary key (mandant_id, id),
  foreign key (mandant_id, kunde_id) references kunde on delete cascade,
  foreign key (mandant_id, dokument_id) references dokument
);
create index erstinformation_kunde on erstinformation (mandant_id, kunde_id, am desc, id desc);

-- Advice records, §§ 60 to 63 VVG: a draft may change, what is abgeschlossen never (see the policy); a correction is a new row.
create table beratung (
  mandant_id int not null,
  id bigint generated always as identity,
  kunde_id bigint not null,
  stand text not null default 'entwurf' check (stand in ('entwurf', 'abgeschlossen')),
  -- Beratungsdokumentation of domain/beratung.ts
  inhalt jsonb not null,
  -- day of the talk, ISO
  am text not null,
  korrigiert_id bigint,
  version int not null default 1,
  dokument_id bigint,
  benutzer_id text,
  angelegt_am timestamptz not null default now(),
  geaendert_am timestamptz not null default now(),
  abgeschlossen_am timestamptz,
  primary key (mandant_id, id),
  foreign key (mandant_id, kunde_id) references kunde on delete cascade,
  foreign key (mandant_id, korrigiert_id) references beratung,
  foreign key (mandant_id, dokument_id) references dokument,
  check ((stand = 'abgeschlossen') = (abgeschlossen_am is not null))
);
create index beratung_kunde on beratung (mandant_id, kunde_id, am desc, id desc);

do $$
declare tabelle text;
begin
  foreach tabelle in array array['textfassung', 'textfreigabe', 'einwilligung', 'erstinformation', 'beratung'] loop
    execute format('alter table %I enable row level security', tabelle);
    execute format('alter table %I force row level security', tabelle);
  end loop;
  foreach tabelle in array array['textfassung', 'textfreigabe', 'einwilligung', 'erstinformation'] loop
    execute format(
      'create policy mandant on %I to app using (mandant_id = (select current_setting(''app.mandant'')::int))'
      ' with check (mandant_id = (select current_setting(''app.mandant'')::int))', tabelle);
  end loop;
end $$;
grant select, insert on textfassung, textfreigabe, einwilligung, erstinformation to app;

create policy lesen on beratung for select to app using (mandant_id = (select current_setting('app.mandant')::int));
create policy anlegen on beratung for insert to app
  with check (mandant_id = (select current_setting('app.mandant')::int) and stand = 'entwurf');
create policy aendern on beratung for update to app
  using (mandant_id = (select current_setting('app.mandant')::int) and stand = 'entwurf')
  with check (mandant_id = (select current_setting('app.mandant')::int));
create policy verwerfen on beratung for delete to app
  using (mandant_id = (select current_setting('app.mandant')::int) and stand = 'entwurf');
grant select, insert, update, delete on beratung to app;
