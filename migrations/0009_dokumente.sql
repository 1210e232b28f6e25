-- Documents of a customer, some of them at one of the contracts. Bytes lie in the file store under their SHA-256.
create table dokument (
  mandant_id int not null,
  id bigint generated always as identity,
  -- always set; the contract's customer where vertrag_id is set
  kunde_id bigint not null,
  vertrag_id bigint,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (octet_length(name) between 1 and 255),
  kategorie text not null,
  -- by content, never as the sender claims
  medientyp text not null,
  bytes bigint not null check (bytes > 0),
  vorschau text check (vorschau in ('pdf', 'bild')),
  verschluesselt boolean not null default false,
  -- wartet: a job will read it · ohne: nothing to read (scan, picture, encrypted) · gescheitert: not readable
  text_stand text not null default 'ohne' check (text_stand in ('wartet', 'gelesen', 'ohne', 'gescheitert')),
  volltext text,
  -- ' ' || folded name and category || ' | ' || folded text (domain/dokument.ts); words are found by '% wort%'
  suche text not null,
  version int not null default 1,
  hochgeladen_von text,
  hochgeladen_am timestamptz not null default now(),
  geaendert_am timestamptz not null default now(),
  -- the bin
  geloescht_am timestamptz,
  primary key (mandant_id, id),
  foreign key (mandant_id, kunde_id) references kunde on delete cascade,
  foreign key (mandant_id, vertrag_id) references vertrag on delete set null (vertrag_id)
);
create index dokument_kunde on dokument (mandant_id, kunde_id, hochgeladen_am, id);
create index dokument_vertrag on dokument (mandant_id, vertrag_id, hochgeladen_am, id) where vertrag_id is not null;
create index dokument_inhalt on dokument (mandant_id, kunde_id, sha256);
-- One index for each order of the whole house's list.
create index dokument_hochgeladen on dokument (mandant_id, hochgeladen_am, id) where geloescht_am is null;
create index dokument_name on dokument (mandant_id, name collate "de-x-icu", id) where geloescht_am is null;
create index dokument_kategorie on dokument (mandant_id, kategorie collate "C", id) where geloescht_am is null;
create index dokument_groesse on dokument (mandant_id, bytes, id) where geloescht_am is null;
create index dokument_papierkorb on dokument (mandant_id, id) where geloescht_am is not null;
create index dokument_suche on dokument using gin (mandant_id, suche gin_trgm_ops) with (gin_pending_list_limit = 1024)
  where geloescht_am is null;
alter table dokument enable row level security;
alter table dokument force row level security;
create policy mandant on dokument to app
  using (mandant_id = (select current_setting('app.mandant')::int))
  with check (mandant_id = (select current_setting('app.mandant')::int));
grant select, insert, update on dokument to app;

-- A contract that gets another holder takes its documents along.
create function dokumente_folgen_vertrag() returns trigger language plpgsql as $$
begin
  update public.dokument d set kunde_id = new.kunde_id where d.mandant_id = new.mandant_id and d.vertrag_id = new.id;
  return null;
end $$;
create trigger dokumente_folgen_vertrag after update of kunde_id on vertrag
  for each row when (old.kunde_id is distinct from new.kunde_id) execute function dokumente_folgen_vertrag();

-- Search, by the rules of 0005.
create policy suche on dokument for select to suche using (true);
grant select on dokument to suche;

create function dokumentfilter(mandant int, anfrage jsonb) returns text
  language sql immutable set search_path = pg_catalog as $$
  select format('d.mandant_id = %s and d.geloescht_am is %s null', mandant, case when (anfrage->>'geloescht')::boolean then 'not' else '' end)
    || case when anfrage ? 'kategorie' then format(' and d.kategorie = %L', anfrage->>'kategorie') else '' end
    || case when anfrage ? 'vertrag' then format(' and d.vertrag_id = %s', (anfrage->>'vertrag')::bigint) else '' end
    || case when anfrage ? 'kunde' then format(' and d.kunde_id = %s', (anfrage->>'kunde')::bigint)
      when anfrage ? 'vertrag' then ''
      else format(' and exists (select from public.kunde k where k.mandant_id = %s and k.id = d.kunde_id and k.geloescht_am is null)', mandant) end
$$;

-- anfrage: {sort, ab, anzahl, nach?, geloescht, kunde?, vertrag?, kategorie?, suche?: {dokument}}; see finde_kunden.
create function finde_dokumente(anfrage jsonb) returns table (id bigint, sortwert text, gesamt int)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, public as $$
declare
  mandant int := current_setting('app.mandant')::int;
  erste boolean := not anfrage ? 'nach';
  bedingung text := public.dokumentfilter(mandant, anfrage);
  suche jsonb := anfrage->'suche';
  sort text := anfrage->>'sort';
  wert text := case sort when 'name' then 'd.name collate "de-x-icu"' when 'kategorie' then 'd.kategorie collate "C"'
    when 'groesse' then 'd.bytes' when 'hochgeladen' then 'd.hochgeladen_am' end;
  typ text := case sort when 'hochgeladen' then 'timestamptz' when 'groesse' then 'bigint' else 'text' end;
  sammlung record;
  zahl int;
begin
  if suche is null then
    if erste then zahl := public.suchzahl('public.dokument d', bedingung); end if;
    return query select s.zeile, s.sortwert, zahl from public.suchseite('public.dokument d', bedingung, wert, typ, 'd.id', anfrage) s;
    return;
  end if;
  bedingung := bedingung || ' and ' || public.suchmuster('d.suche', suche->'dokument');
  sammlung := public.suchsammlung('public.dokument d', bedingung, wert, typ, 'd.id', anfrage);
  if sammlung.zahl <= 10000 then
    return query select s.zeile, s.sortwert, sammlung.zahl from unnest(sammlung.ids, sammlung.werte) s (zeile, sortwert);
    return;
  end if;
  return query select s.zeile, s.sortwert, sammlung.zahl
    from public.suchseite_geordnet('public.dokument d', bedingung, wert, typ, 'd.id', anfrage) s;
end $$;

do $$
declare f regprocedure;
begin
  for f in select oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace
    and proname = any (array['dokumentfilter', 'finde_dokumente']) loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to suche', f);
  end loop;
end $$;
grant execute on function finde_dokumente(jsonb) to app;
