-- SQLite; the tables of PostgreSQL are the file beside this one.
-- When a form's window closes, to all (lao is null) or to one local government; in the order of number.
create table window_word (
    number integer primary key autoincrement,
    id text not null unique references notice (id),
    form text not null,
    lao text,
    -- the last day
    closes text not null,
    reason_thai text not null,
    reason_english text not null,
    at integer not null
) strict;
create index window_word_form on window_word (form, lao);
