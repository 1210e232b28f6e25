-- Ground: brokerages, who belongs to them, tokens, files, audit. Roles app and auth exist before (platform/db/roles.ts).
-- Every table of a brokerage: mandant_id first in its keys, composite foreign keys, forced row security, grants to app.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

revoke all on schema public from public;
grant usage on schema public to app;

-- Owns the reviewed search functions and nothing else; nobody can sign in as it (see docs/decisions on row security and search).
do $$ begin
  if not exists (select from pg_roles where rolname = 'suche') then create role suche nologin; end if;
end $$;
grant suche to current_user;
grant usage, create on schema public to suche;

create table mandant (
  id int generated always as identity primary key,
  schluessel text not null unique check (schluessel ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  name text not null,
  profil jsonb not null default '{}',
  demo boolean not null default false,
  angelegt_am timestamptz not null default now()
);
alter table mandant enable row level security;
alter table mandant force row level security;

-- A person (auth.user) in a brokerage. The name stands here too: the brokerage's tables never read the auth schema.
create table zugehoerigkeit (
  mandant_id int not null references mandant on delete cascade,
  benutzer_id text not null,
  rolle text not null check (rolle in ('inhaber', 'mitarbeiter', 'lesend')),
  name text not null,
  email text not null,
  seit timestamptz not null default now(),
  primary key (mandant_id, benutzer_id)
);
create index zugehoerigkeit_benutzer on zugehoerigkeit (benutzer_id);
alter table zugehoerigkeit enable row level security;
alter table zugehoerigkeit force row level security;
create policy mandant on zugehoerigkeit to app
  using (mandant_id = (select nullif(current_setting('app.mandant', true), '')::int))
  with check (mandant_id = (select current_setting('app.mandant')::int));
-- Before a brokerage is chosen a person sees the own memberships only.
create policy eigene on zugehoerigkeit for select to app using (
  (select nullif(current_setting('app.mandant', true), '')) is null
  and benutzer_id = (select nullif(current_setting('app.benutzer', true), ''))
);
grant select, insert, update, delete on zugehoerigkeit to app;

create policy eigener on mandant for select to app using (id = (select nullif(current_setting('app.mandant', true), '')::int));
create policy aendern on mandant for update to app
  using (id = (select current_setting('app.mandant')::int)) with check (id = (select current_setting('app.mandant')::int));
create policy mitglied on mandant for select to app using (
  (select nullif(current_setting('app.mandant', true), '')) is null
  and id in (select z.mandant_id from zugehoerigkeit z where z.benutzer_id = (select nullif(current_setting('app.benutzer', true), '')))
);
-- The operator admits brokerages and sees their names and counts, never their rows.
create policy betreiber_sieht on mandant for select to app using ((select current_setting('app.betreiber', true)) = 'on');
create policy betreiber_legt_an on mandant for insert to app with check ((select current_setting('app.betreiber', true)) = 'on');
grant select, insert on mandant to app;
grant update (name, profil) on mandant to app;

create table betreiber (
  benutzer_id text primary key,
  seit timestamptz not null default now()
);
alter table betreiber enable row level security;
alter table betreiber force row level security;
create policy selbst on betreiber for select to app using (benutzer_id = (select nullif(current_setting('app.benutzer', true), '')));
grant select on betreiber to app;

create table einladung (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  email text not null,
  rolle text not null check (rolle in ('inhaber', 'mitarbeiter', 'lesend')),
  geheimnis_hash bytea not null unique,
  eingeladen_von text not null,
  angelegt_am timestamptz not null default now(),
  gueltig_bis timestamptz not null,
  angenommen_am timestamptz,
  primary key (mandant_id, id)
);

create table api_token (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  name text not null,
  recht text not null check (recht in ('lesen', 'schreiben')),
  geheimnis_hash bytea not null unique,
  endung text not null,
  angelegt_von text not null,
  angelegt_am timestamptz not null default now(),
  zuletzt_am timestamptz,
  widerrufen_am timestamptz,
  primary key (mandant_id, id)
);

create table vermittlernummer (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  gesellschaft text not null,
  nummer text not null,
  bezugsweg text not null default 'direkt' check (bezugsweg in ('direkt', 'pool', 'sonstige')),
  bemerkung text,
  primary key (mandant_id, id),
  unique (mandant_id, gesellschaft, nummer)
);

-- Bytes lie in the file store under their SHA-256; this is who brought them and what they are called.
create table datei (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  bytes bigint not null,
  hochgeladen_von text,
  hochgeladen_am timestamptz not null default now(),
  primary key (mandant_id, id)
);
create index datei_inhalt on datei (mandant_id, sha256);

-- Audit: written in the transaction of the change; app may only add and read.
create table protokoll (
  mandant_id int not null references mandant on delete cascade,
  id bigint generated always as identity,
  am timestamptz not null default now(),
  benutzer_id text,
  weg text not null check (weg in ('web', 'api', 'cli', 'einspielung', 'system')),
  gegenstand text not null,
  gegenstand_id text not null,
  kunde_id bigint,
  aktion text not null,
  -- [{feld, alt, neu}] by the paths of domain/flach.ts
  aenderungen jsonb not null default '[]',
  einspielung_id bigint,
  primary key (mandant_id, id)
);
create index protokoll_kunde on protokoll (mandant_id, kunde_id, id desc);
create index protokoll_gegenstand on protokoll (mandant_id, gegenstand, gegenstand_id, id desc);

do $$
declare tabelle text;
begin
  foreach tabelle in array array['einladung', 'api_token', 'vermittlernummer', 'datei', 'protokoll'] loop
    execute format('alter table %I enable row level security', tabelle);
    execute format('alter table %I force row level security', tabelle);
    execute format(
      'create policy mandant on %I to app using (mandant_id = (select current_setting(''app.mandant'')::int))'
      ' with check (mandant_id = (select current_setting(''app.mandant'')::int))', tabelle);
  end loop;
end $$;
grant select, insert, update, delete on einladung, vermittlernummer to app;
grant select, insert, update on api_token to app;
grant select, insert on datei, protokoll to app;

-- Secrets are looked up before the brokerage is known: by hash, through these reviewed functions only.
create policy suche on einladung for select to suche using (true);
create policy suche on api_token for select to suche using (true);
create policy suche_mandant on mandant for select to suche using (true);
grant select on einladung, api_token, mandant to suche;

create function finde_einladung(hash bytea)
  returns table (mandant_id int, id bigint, email text, rolle text, mandant_name text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select e.mandant_id, e.id, e.email, e.rolle, m.name
  from public.einladung e join public.mandant m on m.id = e.mandant_id
  where e.geheimnis_hash = hash and e.angenommen_am is null and e.gueltig_bis > now()
$$;
create function finde_api_token(hash bytea)
  returns table (mandant_id int, id bigint, recht text, angelegt_von text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.mandant_id, t.id, t.recht, t.angelegt_von from public.api_token t
  where t.geheimnis_hash = hash and t.widerrufen_am is null
$$;
alter function finde_einladung(bytea) owner to suche;
alter function finde_api_token(bytea) owner to suche;
revoke all on function finde_einladung(bytea), finde_api_token(bytea) from public;
grant execute on function finde_einladung(bytea), finde_api_token(bytea) to app;
