-- That a sealed revision was signed on paper. A newer row takes the place of an older one; none is ever changed.
create table signed_copy (
    workbook text not null,
    revision integer not null,
    -- from 1 within the revision
    number integer not null check (number >= 1),
    standing text not null check (standing in ('SCAN', 'DECLARED')),
    -- who signed, as the form's signatories are named; a scan shows it by itself
    signer text not null,
    position text not null,
    role text not null,
    -- of the signing, as on the paper
    day text,
    officer text not null,
    device text not null,
    -- hybrid time of the record
    millis integer not null,
    counter integer not null,
    -- SHA-256 over all of the above and the files: finds a damaged row
    hash text not null check (length(hash) = 64),
    primary key (workbook, revision, number),
    foreign key (workbook, revision) references submission (workbook, revision),
    check (standing = 'SCAN' or (signer <> '' and day is not null))
) strict, without rowid;

-- The scans of a signed copy; their content lies among the evidence, by its hash.
create table signed_file (
    workbook text not null,
    revision integer not null,
    number integer not null,
    -- as the files were given, from 1
    place integer not null check (place >= 1),
    sha256 text not null check (length(sha256) = 64),
    name text not null,
    size integer not null check (size >= 0),
    primary key (workbook, revision, number, place),
    foreign key (workbook, revision, number) references signed_copy (workbook, revision, number)
) strict, without rowid;

-- Also keeps "insert or replace" from replacing a row.
create trigger signed_copy_only_at_the_end before insert on signed_copy
when new.number <> 1 + (
    select coalesce(max(number), 0) from signed_copy where workbook = new.workbook and revision = new.revision)
begin
    select raise(abort, 'signed copies are added at their end only');
end;

create trigger signed_copy_never_updated before update on signed_copy
begin
    select raise(abort, 'a signed copy is never changed');
end;

create trigger signed_copy_never_deleted before delete on signed_copy
begin
    select raise(abort, 'a signed copy is never changed');
end;

create trigger signed_file_only_at_the_end before insert on signed_file
when new.place <> 1 + (
    select coalesce(max(place), 0) from signed_file
    where workbook = new.workbook and revision = new.revision and number = new.number)
begin
    select raise(abort, 'the files of a signed copy are added at their end only');
end;

create trigger signed_file_never_updated before update on signed_file
begin
    select raise(abort, 'a signed copy is never changed');
end;

create trigger signed_file_never_deleted before delete on signed_file
begin
    select raise(abort, 'a signed copy is never changed');
end;
