-- SQLite; the tables of PostgreSQL are the file beside this one.
-- The keys that sign, since they were rotated for the first time; none before.
create table signing_key (
    number integer not null primary key,
    public_key text not null unique,
    -- null where it lies in a file of the data folder
    secret text,
    state text not null check (state in ('CURRENT', 'NEXT', 'RETIRED', 'REVOKED')),
    since integer not null,
    -- the number of the word that said so
    word integer not null
) strict;
