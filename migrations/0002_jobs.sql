-- Progress of background jobs as a brokerage sees it. The queue itself lives in schema pgboss (see platform/db/migrate.ts).
create table job_lauf (
  mandant_id int not null references mandant on delete cascade,
  id uuid not null,
  name text not null,
  status text not null default 'wartet' check (status in ('wartet', 'laeuft', 'fertig', 'gescheitert')),
  -- steps done and steps in all; gesamt is null while it is not known
  fortschritt integer not null default 0 check (fortschritt >= 0),
  gesamt integer check (gesamt >= 0),
  -- German sentence for the user: what is being done, or why it failed
  meldung text,
  versuch integer not null default 0,
  benutzer_id text,
  erstellt_am timestamptz not null default now(),
  begonnen_am timestamptz,
  beendet_am timestamptz,
  primary key (mandant_id, id)
);
create index job_lauf_neueste on job_lauf (mandant_id, erstellt_am desc);

alter table job_lauf enable row level security;
alter table job_lauf force row level security;
create policy mandant on job_lauf to app
  using (mandant_id = (select current_setting('app.mandant')::int))
  with check (mandant_id = (select current_setting('app.mandant')::int));

grant select, insert, update on job_lauf to app;
