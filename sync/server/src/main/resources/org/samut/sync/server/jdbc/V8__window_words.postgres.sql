-- PostgreSQL; the embedded database's tables are the file beside this one.
-- When a form's window closes, to all (lao is null) or to one local government; in the order of number.
create table window_word (
    number bigint generated always as identity primary key,
    id text not null unique references notice (id),
    form text not null,
    lao text,
    -- the last day
    closes text not null,
    reason_thai text not null,
    reason_english text not null,
    at timestamptz not null
);
create index window_word_form on window_word (form, lao);
