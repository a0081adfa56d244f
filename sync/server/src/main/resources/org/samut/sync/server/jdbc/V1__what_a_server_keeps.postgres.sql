-- PostgreSQL; the embedded database's tables are the file beside this one.
create table activation (
    hash text not null primary key,
    lao text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    spent_at timestamptz,
    spent_by text
);

create table wrong_code (
    lao text not null,
    address text not null,
    at timestamptz not null
);
create index wrong_code_address on wrong_code (address, at);
create index wrong_code_lao on wrong_code (lao, at);

create table device (
    lao text not null,
    device_key text not null,
    token_hash text not null unique,
    enrolled_at timestamptz not null,
    primary key (lao, device_key)
);

create table form (
    id text not null,
    version integer not null,
    document text not null,
    sha256 text not null,
    signature text not null,
    primary key (id, version)
);

create table announcement (
    id text not null primary key,
    signed text not null
);

create table feed_item (
    sequence bigint generated always as identity primary key,
    form_id text,
    form_version integer,
    announcement_id text references announcement (id),
    at timestamptz not null,
    foreign key (form_id, form_version) references form (id, version),
    check ((form_id is null) <> (announcement_id is null))
);

create table submission (
    id text not null,
    revision integer not null,
    lao text not null,
    content bytea not null,
    sha256 text not null,
    signature text not null,
    received_at timestamptz not null,
    receipt text not null,
    primary key (id, revision)
);
create index submission_lao on submission (lao, received_at);

-- The one key that all servers on this database sign with, as the file server.key has it beside an embedded database.
create table server_key (
    number integer not null primary key check (number = 1),
    secret text not null,
    kept_at timestamptz not null
);
