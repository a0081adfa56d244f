-- PostgreSQL; the embedded database's tables are the file beside this one.
-- A revoked device stays, so that it is known as such; what it sent stays too.
alter table device add column revoked_at timestamptz;
