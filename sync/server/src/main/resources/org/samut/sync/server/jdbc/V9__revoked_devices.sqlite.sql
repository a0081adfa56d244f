-- SQLite; the tables of PostgreSQL are the file beside this one.
-- A revoked device stays, so that it is known as such; what it sent stays too.
alter table device add column revoked_at integer;
