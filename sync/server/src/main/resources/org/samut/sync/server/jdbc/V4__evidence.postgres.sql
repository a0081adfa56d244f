-- Which files of evidence are here, of whom, and what still waits for some; the bytes lie in the evidence store.
create table evidence_upload (
    id text not null primary key,
    lao text not null,
    sha256 text not null,
    length bigint not null,
    name text not null,
    submission text not null,
    revision integer not null,
    role text not null check (role in ('MANIFEST', 'SIGNED_COPY')),
    -- how many bytes from the start are in the store
    received bigint not null check (received between 0 and length),
    state text not null check (state in ('open', 'done')),
    begun_at timestamptz not null,
    expires_at timestamptz not null
);
create index evidence_upload_lao on evidence_upload (lao, begun_at);
create index evidence_upload_expires on evidence_upload (expires_at);

create table evidence_piece (
    upload text not null references evidence_upload (id),
    start bigint not null,
    length bigint not null check (length > 0),
    name text not null,
    primary key (upload, start)
);

-- Two LAOs with the same file have a row each; its bytes are in the store once.
create table evidence_file (
    lao text not null,
    sha256 text not null,
    length bigint not null,
    name text not null,
    arrived_at timestamptz not null,
    primary key (lao, sha256)
);

-- The manifest of each submission.
create table evidence_need (
    submission text not null,
    revision integer not null,
    sha256 text not null,
    lao text not null,
    primary key (submission, revision, sha256),
    foreign key (submission, revision) references submission (id, revision)
);
create index evidence_need_file on evidence_need (lao, sha256);

-- Scans of a submission's paper with the signatures.
create table evidence_scan (
    submission text not null,
    revision integer not null,
    sha256 text not null,
    lao text not null,
    arrived_at timestamptz not null,
    primary key (submission, revision, sha256)
);

-- The receipt that stands once nothing of a manifest is missing any more.
create table evidence_complete (
    submission text not null,
    revision integer not null,
    receipt text not null,
    at timestamptz not null,
    primary key (submission, revision),
    foreign key (submission, revision) references submission (id, revision)
);
