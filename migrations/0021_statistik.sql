-- What an import has written is counted before the planner uses it. Whole documents are never searched by value: gathering figures about
-- them unpacks them, which took most of the time. Postings and claims have grown as well and were left out.
alter table einspielung_vorschlag
  alter column daten set statistics 0, alter column nachweis set statistics 0;
alter table einspielung_plan
  alter column daten set statistics 0, alter column herkunft set statistics 0, alter column vorher set statistics 0,
  alter column spalten set statistics 0, alter column abgleich set statistics 0, alter column aenderungen set statistics 0,
  alter column kandidaten set statistics 0;
alter table kunde alter column daten set statistics 0, alter column herkunft set statistics 0;
alter table vertrag alter column daten set statistics 0, alter column herkunft set statistics 0;
alter table buchung alter column daten set statistics 0;
alter table schaden alter column daten set statistics 0;
alter table schadenbewegung alter column daten set statistics 0;

create or replace function frische_statistik_bestand() returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze public.kunde;
  analyze public.kunde_schluessel;
  analyze public.vertrag;
  analyze public.lieferabdruck;
  analyze public.buchung;
  analyze public.schaden;
  analyze public.schadenbewegung;
end $$;
