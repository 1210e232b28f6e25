-- A proof that comes after its statement: the statement stays as it is, a row beside it names the document. Never changed.
create table einwilligung_nachweis (
  mandant_id int not null,
  einwilligung_id bigint not null,
  dokument_id bigint not null,
  benutzer_id text,
  erfasst_am timestamptz not null default now(),
  primary key (mandant_id, einwilligung_id, dokument_id),
  foreign key (mandant_id, einwilligung_id) references einwilligung on delete cascade,
  foreign key (mandant_id, dokument_id) references dokument
);
create index einwilligung_nachweis_dokument on einwilligung_nachweis (mandant_id, dokument_id);

alter table einwilligung_nachweis enable row level security;
alter table einwilligung_nachweis force row level security;
create policy mandant on einwilligung_nachweis to app
  using (mandant_id = (select current_setting('app.mandant')::int))
  with check (mandant_id = (select current_setting('app.mandant')::int));
grant select, insert on einwilligung_nachweis to app;
