-- PostgreSQL; the embedded database's tables are the file beside this one.
-- The owner's decision on a revision: one for ever, since the office may have read it already.
create table review (
    submission text not null,
    revision integer not null,
    lao text not null,
    decision text not null check (decision in ('ACCEPTED', 'RETURNED')),
    at timestamptz not null,
    reviewer text not null,
    -- the whole of it, canonical JSON
    content bytea not null,
    primary key (submission, revision),
    foreign key (submission, revision) references submission (id, revision)
);
create index review_lao on review (lao);

create function review_is_never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'a review is never changed';
end
$$;
create trigger review_never_changed before update or delete on review
    for each row execute function review_is_never_changed();
