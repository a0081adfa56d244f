-- The files that go with submissions, and how far each is on its way to the server.
create table file_to_send (
    workbook text not null,
    revision integer not null,
    kind text not null check (kind in ('MANIFEST', 'SIGNED_COPY')),
    hash text not null check (length(hash) = 64),
    name text not null,
    size integer not null check (size >= 0),
    state text not null check (state in ('WAITING', 'THERE', 'REFUSED')),
    -- bytes from the start that the server has said it holds
    confirmed integer not null check (confirmed >= 0),
    address text,
    refusal_code text,
    refusal_happened_thai text,
    refusal_happened_english text,
    refusal_next_thai text,
    refusal_next_english text,
    primary key (workbook, revision, kind, hash),
    foreign key (workbook, revision) references submission (workbook, revision),
    check ((state = 'REFUSED') = (refusal_code is not null))
) strict, without rowid;
