-- The embedded database; PostgreSQL's tables are the file beside this one. Times are milliseconds since 1970 in UTC.
-- A server of the first version made these tables without counting steps: hence "if not exists", in this step only.
create table if not exists activation (
    hash text not null primary key,
    lao text not null,
    issued_at integer not null,
    expires_at integer not null,
    spent_at integer,
    spent_by text
) strict;

create table if not exists wrong_code (
    lao text not null,
    address text not null,
    at integer not null
) strict;
create index if not exists wrong_code_address on wrong_code (address, at);
create index if not exists wrong_code_lao on wrong_code (lao, at);

create table if not exists device (
    lao text not null,
    device_key text not null,
    token_hash text not null unique,
    enrolled_at integer not null,
    primary key (lao, device_key)
) strict;

create table if not exists form (
    id text not null,
    version integer not null,
    document text not null,
    sha256 text not null,
    signature text not null,
    primary key (id, version)
) strict;

create table if not exists announcement (
    id text not null primary key,
    signed text not null
) strict;

-- What a server of the first version kept; taken over below, once.
create table if not exists feed (
    sequence integer primary key autoincrement,
    form_id text not null,
    form_version integer not null,
    at integer not null,
    foreign key (form_id, form_version) references form (id, version)
) strict;

create table if not exists feed_item (
    sequence integer primary key autoincrement,
    form_id text,
    form_version integer,
    announcement_id text references announcement (id),
    at integer not null,
    foreign key (form_id, form_version) references form (id, version),
    check ((form_id is null) <> (announcement_id is null))
) strict;
insert into feed_item (sequence, form_id, form_version, at)
    select sequence, form_id, form_version, at from feed where not exists (select 1 from feed_item);

create table if not exists submission (
    id text not null,
    revision integer not null,
    lao text not null,
    content blob not null,
    sha256 text not null,
    signature text not null,
    received_at integer not null,
    receipt text not null,
    primary key (id, revision)
) strict;
create index if not exists submission_lao on submission (lao, received_at);
