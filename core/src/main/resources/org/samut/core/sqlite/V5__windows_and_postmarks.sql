-- Of each sealed revision the first signed beacon of the server that covers it: proves that the seal was before it.
create table postmark (
    workbook text not null,
    revision integer not null,
    -- compact JWS as it came
    beacon text not null,
    -- the end of the workbook's log then
    last_hash text not null check (length(last_hash) = 64),
    -- one a workbook, joined by line feeds: org.samut.core.postmark.Heads
    leaves text not null,
    primary key (workbook, revision),
    foreign key (workbook, revision) references submission (workbook, revision)
) strict, without rowid;

-- The owner's words on when a form's window closes.
create table window_notice (
    -- order of arrival
    number integer primary key,
    id text not null unique,
    form text not null,
    -- null for all
    lao text,
    closes text not null,
    reason_thai text not null,
    reason_english text not null,
    at text not null
) strict;
create index window_notice_form on window_notice (form, at, number);
