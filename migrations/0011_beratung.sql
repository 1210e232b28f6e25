-- What customers declined after advice: one row per rule and subject, the newest decision; the audit keeps the others.
create table bedarf_abgelehnt (
  mandant_id int not null,
  kunde_id bigint not null,
  -- id of the rule, see src/bedarf/regeln
  regel text not null,
  -- `kennung` of the subject within the household: customer id, `<id>/tiere/0`, contract id, `haushalt`
  subjekt text not null,
  grund text not null,
  -- day of the decision, ISO
  am text not null,
  benutzer_id text,
  primary key (mandant_id, kunde_id, regel, subjekt),
  foreign key (mandant_id, kunde_id) references kunde on delete cascade
);
alter table bedarf_abgelehnt enable row level security;
alter table bedarf_abgelehnt force row level security;
create policy mandant on bedarf_abgelehnt to app
  using (mandant_id = (select current_setting('app.mandant')::int))
  with check (mandant_id = (select current_setting('app.mandant')::int));
grant select, insert, update, delete on bedarf_abgelehnt to app;
