-- Who may sign in to the console, and what came in by form and LAO; the embedded database has it in the file beside this one.
create table console_account (
    name text not null primary key,
    password_hash text not null,
    role text not null,
    provinces text not null,
    made_at timestamptz not null
);

create table console_session (
    token_hash text not null primary key,
    account text not null references console_account (name),
    seen_at timestamptz not null,
    expires_at timestamptz not null
);
create index console_session_account on console_session (account);

create table console_attempt (
    account text not null,
    address text not null,
    at timestamptz not null
);
create index console_attempt_account on console_attempt (account, at);
create index console_attempt_address on console_attempt (address, at);

-- An index beside the submissions, written when it is read: taking a submission costs nothing more for it.
create table filed (
    id text not null,
    revision integer not null,
    lao text not null,
    form_id text not null,
    form_version integer not null,
    sealed_at timestamptz not null,
    received_at timestamptz not null,
    evidence integer not null,
    primary key (id, revision)
);
create index filed_form on filed (form_id, received_at);
create index filed_lao on filed (lao, received_at);
create index filed_received on filed (received_at);
create index submission_received on submission (received_at);
