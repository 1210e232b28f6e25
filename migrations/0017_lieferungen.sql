-- Where files come from: the operator's inbox, parts of it in a brokerage, the calendar of deliveries.

alter table protokoll drop constraint protokoll_weg_check;
alter table protokoll add constraint protokoll_weg_check check (weg in ('web', 'api', 'cli', 'einspielung', 'system', 'betreiber'));

-- The operator's side: a file that holds data of many brokerages. Its bytes lie in the file store; here stand counts and numbers only.
create table zentraldatei (
  id bigint generated always as identity primary key,
  name text not null,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  weg text not null check (weg in ('web', 'ordner', 'cli')),
  status text not null default 'wartet' check (status in ('wartet', 'laeuft', 'verteilt', 'fehlgeschlagen')),
  art text check (art in ('gdv', 'csv', 'archiv')),
  grund text,
  -- {gesellschaft, von, bis}
  lieferung jsonb not null default '{}',
  -- {gelesen, rahmen, unlesbar}; the rest is the sum of zentralnummer
  zaehler jsonb not null default '{}',
  -- findings about the file as a whole: [{code, text}]
  maengel jsonb not null default '[]',
  fortschritt real not null default 0,
  -- an attempt holds the newest number and a lease; a run that lost it books nothing any more
  lauf int not null default 0,
  versuche int not null default 0,
  gehalten_bis timestamptz,
  angelegt_von text,
  angelegt_am timestamptz not null default now(),
  erneut_am timestamptz,
  verteilt_am timestamptz,
  dauer_ms int
);
create index zentraldatei_offen on zentraldatei (id) where status in ('wartet', 'laeuft');

-- What the file holds for each agency number.
create table zentralnummer (
  zentraldatei_id bigint not null references zentraldatei on delete cascade,
  -- key of the insurer (importers/abgleich/gesellschaft.ts) and the folded number
  gesellschaft text not null,
  nummer text not null,
  gesellschaft_name text not null,
  nummer_text text not null,
  saetze int not null,
  vertraege int not null,
  stand text not null check (stand in ('zugeordnet', 'unbekannt', 'konflikt', 'verworfen')),
  -- the brokerage; where two claim the number, all of them
  mandanten int[] not null default '{}',
  primary key (zentraldatei_id, gesellschaft, nummer)
);
create index zentralnummer_ablage on zentralnummer (gesellschaft, nummer) where stand in ('unbekannt', 'konflikt');

-- What the operator has decided about a number: a brokerage, or nobody's (null).
create table nummerentscheidung (
  gesellschaft text not null,
  nummer text not null,
  mandant_id int references mandant on delete cascade,
  entschieden_von text,
  entschieden_am timestamptz not null default now(),
  primary key (gesellschaft, nummer)
);

do $$
declare tabelle text;
begin
  foreach tabelle in array array['zentraldatei', 'zentralnummer', 'nummerentscheidung'] loop
    execute format('alter table %I enable row level security', tabelle);
    execute format('alter table %I force row level security', tabelle);
    execute format(
      'create policy betreiber on %I to app using ((select current_setting(''app.betreiber'', true)) = ''on'')'
      ' with check ((select current_setting(''app.betreiber'', true)) = ''on'')', tabelle);
    execute format('grant select, insert, update, delete on %I to app', tabelle);
  end loop;
end $$;

-- Who claims which number: the one thing of the brokerages' own data that routing needs, through a reviewed function.
create policy suche on vermittlernummer for select to suche using (true);
grant select (mandant_id, gesellschaft, nummer) on vermittlernummer to suche;
create function vermittlernummern_aller()
  returns table (mandant_id int, gesellschaft text, nummer text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select v.mandant_id, v.gesellschaft, v.nummer from public.vermittlernummer v
  where (select current_setting('app.betreiber', true)) = 'on'
$$;
alter function vermittlernummern_aller() owner to suche;
revoke all on function vermittlernummern_aller() from public;
grant execute on function vermittlernummern_aller() to app;

-- The brokerage's side: where an Einspielung comes from. The operator may read it: which brokerage got how many records.
create table lieferung_teil (
  mandant_id int not null,
  einspielung_id bigint not null,
  zentraldatei_id bigint not null,
  dateiname text not null,
  sha256 text not null,
  -- `gesellschaft|nummer` as in zentralnummer
  nummern text[] not null,
  saetze int not null,
  zeile_von int not null,
  zeile_bis int not null,
  am timestamptz not null default now(),
  primary key (mandant_id, einspielung_id),
  foreign key (mandant_id, einspielung_id) references einspielung on delete cascade
);
create index lieferung_teil_datei on lieferung_teil (zentraldatei_id);
alter table lieferung_teil enable row level security;
alter table lieferung_teil force row level security;
create policy mandant on lieferung_teil to app
  using (mandant_id = (select nullif(current_setting('app.mandant', true), '')::int))
  with check (mandant_id = (select current_setting('app.mandant')::int));
create policy betreiber_sieht on lieferung_teil for select to app using ((select current_setting('app.betreiber', true)) = 'on');
grant select, insert on lieferung_teil to app;

-- Wishes of the house about its deliveries. nummer '': about the insurer as a whole.
create table lieferplan (
  mandant_id int not null references mandant on delete cascade,
  gesellschaft text not null,
  nummer text not null default '',
  notiz text,
  zurueckgestellt_bis text,
  ignoriert boolean not null default false,
  primary key (mandant_id, gesellschaft, nummer)
);
create table lieferung_einstellung (
  mandant_id int primary key references mandant on delete cascade,
  -- plans without any question are applied by themselves: never, those of the operator's inbox, all
  automatik text not null default 'aus' check (automatik in ('aus', 'zentral', 'alle'))
);
do $$
declare tabelle text;
begin
  foreach tabelle in array array['lieferplan', 'lieferung_einstellung'] loop
    execute format('alter table %I enable row level security', tabelle);
    execute format('alter table %I force row level security', tabelle);
    execute format(
      'create policy mandant on %I to app using (mandant_id = (select current_setting(''app.mandant'')::int))'
      ' with check (mandant_id = (select current_setting(''app.mandant'')::int))', tabelle);
    execute format('grant select, insert, update, delete on %I to app', tabelle);
  end loop;
end $$;
