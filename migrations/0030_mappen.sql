-- Workbooks in the operator's inbox: divided row by row like tables of text.
alter table zentraldatei drop constraint zentraldatei_art_check;
alter table zentraldatei add constraint zentraldatei_art_check check (art in ('gdv', 'csv', 'mappe', 'archiv'));
