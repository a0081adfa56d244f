create table announcement (
    -- order of arrival
    number integer primary key,
    id text not null unique,
    day text not null,
    title_thai text not null,
    title_english text not null,
    body_thai text not null,
    body_english text not null,
    read integer not null check (read in (0, 1))
) strict;
