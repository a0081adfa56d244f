-- PostgreSQL; the embedded database's tables are the file beside this one.
-- Who did what: lines are added, nothing else. Each holds the hash of the one before.
create table audit (
    place bigint not null primary key,
    who text not null,
    what text not null,
    subject text not null,
    detail text not null,
    origin text not null,
    at timestamptz not null,
    hash text not null
);

create function stays_as_it_is() returns trigger language plpgsql as $$
begin
    raise exception '% keeps what it holds', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger audit_stays before update or delete on audit for each row execute function stays_as_it_is();
create trigger audit_stays_whole before truncate on audit for each statement execute function stays_as_it_is();

-- What a receipt was given for stays, byte by byte.
create trigger submission_stays before update or delete on submission
    for each row execute function stays_as_it_is();
create trigger submission_stays_whole before truncate on submission
    for each statement execute function stays_as_it_is();

-- The local governments, as the registries that were imported have them.
create table lao (
    code text not null primary key,
    type text not null,
    name text not null,
    district text not null,
    province_code text not null,
    province text not null
);
create index lao_place on lao (province_code, district);
