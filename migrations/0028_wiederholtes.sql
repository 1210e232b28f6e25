-- Deliveries repeat themselves. Of a record that is known word for word only its key is staged: `daten` and `nachweis` stay empty.
alter table einspielung_vorschlag alter column daten drop not null, alter column nachweis drop not null,
  -- a claim that is known: the fingerprints of its movements
  add column bewegungen uuid[];
-- What is stored, as a fingerprint (planen/abdruck.ts). The database computes it itself: whoever writes, it is never out of date.
alter table buchung add column abdruck uuid generated always as (md5(daten::text)::uuid) stored;
alter table schaden add column abdruck uuid generated always as (md5(daten::text)::uuid) stored;
alter table schadenbewegung add column abdruck uuid generated always as (md5(daten::text)::uuid) stored;
