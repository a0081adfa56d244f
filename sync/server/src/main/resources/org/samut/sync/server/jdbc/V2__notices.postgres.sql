-- PostgreSQL; the embedded database's tables are the file beside this one.
-- All that the feed tells beside forms is a signed notice, to all or to one local government.
alter table announcement rename to notice;
alter table notice add column kind text not null default 'announcement';
alter table notice alter column kind drop default;
alter table feed_item rename column announcement_id to notice_id;
alter table feed_item add column lao text;
