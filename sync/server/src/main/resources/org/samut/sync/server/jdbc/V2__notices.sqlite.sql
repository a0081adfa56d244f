-- SQLite; the tables of PostgreSQL are the file beside this one.
-- All that the feed tells beside forms is a signed notice, to all or to one local government.
create table notice (
    id text primary key,
    kind text not null,
    signed text not null
) strict;
insert into notice (id, kind, signed) select id, 'announcement', signed from announcement;

create table feed_place (
    sequence integer primary key autoincrement,
    form_id text,
    form_version integer,
    notice_id text references notice (id),
    lao text,
    at integer not null,
    foreign key (form_id, form_version) references form (id, version),
    check ((form_id is null) <> (notice_id is null))
) strict;
insert into feed_place (sequence, form_id, form_version, notice_id, at)
    select sequence, form_id, form_version, announcement_id, at from feed_item;
drop table feed_item;
alter table feed_place rename to feed_item;
drop table announcement;
