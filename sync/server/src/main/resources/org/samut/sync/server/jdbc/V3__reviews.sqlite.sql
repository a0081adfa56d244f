-- SQLite; the tables of PostgreSQL are the file beside this one.
-- The owner's decision on a revision: one for ever, since the office may have read it already.
create table review (
    submission text not null,
    revision integer not null,
    lao text not null,
    decision text not null check (decision in ('ACCEPTED', 'RETURNED')),
    at integer not null,
    reviewer text not null,
    -- the whole of it, canonical JSON
    content blob not null,
    primary key (submission, revision),
    foreign key (submission, revision) references submission (id, revision)
) strict;
create index review_lao on review (lao);

create trigger review_never_updated before update on review
begin
    select raise(abort, 'a review is never changed');
end;

create trigger review_never_deleted before delete on review
begin
    select raise(abort, 'a review is never changed');
end;
