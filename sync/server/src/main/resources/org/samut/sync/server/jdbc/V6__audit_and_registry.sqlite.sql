-- SQLite; the tables of PostgreSQL are the file beside this one.
-- Who did what: lines are added, nothing else. Each holds the hash of the one before.
create table audit (
    place integer primary key,
    who text not null,
    what text not null,
    subject text not null,
    detail text not null,
    origin text not null,
    at integer not null,
    hash text not null
) strict;
create trigger audit_stays before update on audit begin
    select raise(abort, 'audit keeps what it holds');
end;
create trigger audit_stays_whole before delete on audit begin
    select raise(abort, 'audit keeps what it holds');
end;

-- What a receipt was given for stays, byte by byte.
create trigger submission_stays before update on submission begin
    select raise(abort, 'submission keeps what it holds');
end;
create trigger submission_stays_whole before delete on submission begin
    select raise(abort, 'submission keeps what it holds');
end;

-- The local governments, as the registries that were imported have them.
create table lao (
    code text not null primary key,
    type text not null,
    name text not null,
    district text not null,
    province_code text not null,
    province text not null
) strict;
create index lao_place on lao (province_code, district);
