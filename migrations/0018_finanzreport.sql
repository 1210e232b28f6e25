-- What a broker picked for a customer's Finanzreport the last time, and when the last ones were made.
create table finanzreport (
  mandant_id int not null,
  kunde_id bigint not null,
  -- keys of the parts, see src/berichte/teile
  teile text[] not null,
  -- points for the meeting, one text each
  tagesordnung text[] not null default '{}',
  -- days, ISO: of the last filed report and of the one before that day; "changes since" counts from the last one before today
  erstellt_am text,
  davor_am text,
  primary key (mandant_id, kunde_id),
  foreign key (mandant_id, kunde_id) references kunde on delete cascade
);
alter table finanzreport enable row level security;
alter table finanzreport force row level security;
create policy mandant on finanzreport to app
  using (mandant_id = (select current_setting('app.mandant')::int))
  with check (mandant_id = (select current_setting('app.mandant')::int));
grant select, insert, update, delete on finanzreport to app;
