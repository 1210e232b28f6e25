-- Faster imports. What a file says is written once, read once and thrown away: as plain JSON it is neither taken apart nor put together
-- again on the way. Figures for the planner come from a smaller sample, and only of columns that a query asks for.
alter table einspielung_vorschlag
  alter column daten type json using daten::json, alter column nachweis type json using nachweis::json;
alter table einspielung_vorschlag set (toast_tuple_target = 8160);
alter table einspielung_plan alter column konflikte set statistics 0, alter column gruende set statistics 0,
  alter column bezeichnung set statistics 0, alter column suche set statistics 0;
alter function frische_statistik_einspielung() set default_statistics_target = 10;
alter function frische_statistik_bestand() set default_statistics_target = 10;
-- Contracts find their customer in the plan, postings and claims their contract, whatever the planner knows about a plan just written.
create index einspielung_plan_schluessel on einspielung_plan (mandant_id, einspielung_id, gegenstand, schluessel)
  where gegenstand in ('kunde', 'vertrag');
