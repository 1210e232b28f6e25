-- "Zu klären": what a plan could not decide waits for a person; what the person said is remembered.
-- The entry that this one hangs on (its `schluessel`): the holder of a contract, the contract of a posting or claim. They follow it.
alter table einspielung_plan add column bezug_schluessel text;
alter table einspielung_plan add column spaeter_am timestamptz;
create index einspielung_plan_unklar on einspielung_plan (mandant_id, einspielung_id, schluessel) where entscheidung = 'unklar';
create index einspielung_plan_folgt on einspielung_plan (mandant_id, einspielung_id, bezug_schluessel)
  where entscheidung = 'unklar' and bezug_schluessel is not null;

-- beleg: what the delivery says about identity (importers/abgleich/gedaechtnis.ts). Matching asks here first.
create table entscheidung (
  mandant_id int not null references mandant on delete cascade,
  gegenstand text not null check (gegenstand in ('kunde', 'vertrag')),
  beleg text not null,
  -- the stored record that the delivered one is, or is not; no foreign key: a record that is gone is simply not found
  ziel_id bigint not null,
  urteil text not null check (urteil in ('gleich', 'verschieden')),
  einspielung_id bigint,
  nr int,
  entschieden_von text,
  entschieden_am timestamptz not null default now(),
  primary key (mandant_id, gegenstand, beleg, ziel_id)
);
create index entscheidung_fall on entscheidung (mandant_id, einspielung_id, nr);

-- One row per decided case, for its undo: the entries of the plan as they were.
create table klaerung (
  mandant_id int not null,
  einspielung_id bigint not null,
  nr int not null,
  -- rows of einspielung_plan and of entscheidung before the decision
  vorher jsonb not null,
  erinnert jsonb not null default '[]',
  entschieden_am timestamptz not null default now(),
  primary key (mandant_id, einspielung_id, nr),
  foreign key (mandant_id, einspielung_id) references einspielung on delete cascade
);

do $$
declare tabelle text;
begin
  foreach tabelle in array array['entscheidung', 'klaerung'] loop
    execute format('alter table %I enable row level security', tabelle);
    execute format('alter table %I force row level security', tabelle);
    execute format(
      'create policy mandant on %I to app using (mandant_id = (select current_setting(''app.mandant'')::int))'
      ' with check (mandant_id = (select current_setting(''app.mandant'')::int))', tabelle);
    execute format('grant select, insert, update, delete on %I to app', tabelle);
  end loop;
end $$;
