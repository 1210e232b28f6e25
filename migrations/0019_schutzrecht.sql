-- Right "Gesundheit und Einkommen sehen", per person in a brokerage; null: by role (not with lesend).
alter table zugehoerigkeit add column sieht_schutzbeduerftiges boolean;

-- Documents of protected categories are left out of the lists of people without the right: anfrage.ohne, an array of categories.
create or replace function dokumentfilter(mandant int, anfrage jsonb) returns text
  language sql immutable set search_path = pg_catalog as $$
  select format('d.mandant_id = %s and d.geloescht_am is %s null', mandant, case when (anfrage->>'geloescht')::boolean then 'not' else '' end)
    || case when anfrage ? 'kategorie' then format(' and d.kategorie = %L', anfrage->>'kategorie') else '' end
    || case when anfrage ? 'ohne' then format(' and d.kategorie <> all (%L)', array(select jsonb_array_elements_text(anfrage->'ohne'))) else '' end
    || case when anfrage ? 'vertrag' then format(' and d.vertrag_id = %s', (anfrage->>'vertrag')::bigint) else '' end
    || case when anfrage ? 'kunde' then format(' and d.kunde_id = %s', (anfrage->>'kunde')::bigint)
      when anfrage ? 'vertrag' then ''
      else format(' and exists (select from public.kunde k where k.mandant_id = %s and k.id = d.kunde_id and k.geloescht_am is null)', mandant) end
$$;
