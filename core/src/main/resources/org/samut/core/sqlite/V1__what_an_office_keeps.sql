create table workbook (
    id text primary key,
    form text not null,
    form_version integer not null,
    lao text not null,
    state text not null check (state in ('OPEN', 'CHECKED', 'SEALED', 'RECEIVED', 'RETURNED', 'ACCEPTED')),
    revision integer not null check (revision >= 1),
    -- The end of its log, since a chain alone does not miss lines that are lost from its end.
    last_sequence integer not null,
    last_hash text not null,
    -- hybrid time of its making or its last change
    millis integer not null,
    counter integer not null,
    -- SHA-256 over all of the above: finds a damaged row
    seal text not null
) strict, without rowid;

-- The append-only log. Its canonical form is described at org.samut.core.workbook.Chain.
create table change (
    workbook text not null references workbook (id),
    sequence integer not null,
    field text not null,
    entry text not null,
    officer text not null,
    device text not null,
    millis integer not null,
    counter integer not null,
    document text,
    previous_hash text not null check (length(previous_hash) = 64),
    hash text not null check (length(hash) = 64),
    primary key (workbook, sequence)
) strict, without rowid;

-- Also keeps "insert or replace" from replacing a line.
create trigger change_only_at_the_end before insert on change
when new.sequence <> 1 + (select coalesce(max(sequence), 0) from change where workbook = new.workbook)
begin
    select raise(abort, 'the change log grows at its end only');
end;

create trigger change_never_updated before update on change
begin
    select raise(abort, 'the change log is append-only');
end;

create trigger change_never_deleted before delete on change
begin
    select raise(abort, 'the change log is append-only');
end;

-- Last year's figures by item.
create table prior (
    workbook text not null references workbook (id),
    field text not null,
    entry text not null,
    primary key (workbook, field)
) strict, without rowid;

create table form (
    id text not null,
    version integer not null,
    json text not null,
    sha256 text not null,
    signature text,
    primary key (id, version)
) strict;

create trigger form_never_changed before update of id, version, json, sha256 on form
begin
    select raise(abort, 'a version of a form is never changed');
end;

create table submission (
    workbook text not null references workbook (id),
    revision integer not null,
    content blob not null,
    sha256 text not null,
    signature text not null,
    primary key (workbook, revision)
) strict;

create trigger submission_never_updated before update on submission
begin
    select raise(abort, 'a submission is fixed at sealing');
end;

create trigger submission_never_deleted before delete on submission
begin
    select raise(abort, 'a submission is fixed at sealing');
end;

create table delivery (
    -- order of sealing
    number integer primary key,
    workbook text not null,
    revision integer not null,
    state text not null check (state in ('WAITING', 'UNKNOWN', 'RECEIVED', 'REFUSED')),
    attempts integer not null,
    not_before text not null,
    refusal_code text,
    refusal_happened_thai text,
    refusal_happened_english text,
    refusal_next_thai text,
    refusal_next_english text,
    receipt text,
    unique (workbook, revision),
    foreign key (workbook, revision) references submission (workbook, revision),
    check ((state = 'RECEIVED') = (receipt is not null)),
    check (state <> 'REFUSED' or refusal_code is not null)
) strict;

create table setting (
    name text primary key,
    value text not null
) strict, without rowid;
