-- PostgreSQL. What the server's own judgement of each submission came to: where it is another than the office's, words with
-- a space between; null where they agree.
create table judgement (
    submission text not null,
    revision integer not null,
    differences text,
    at timestamptz not null,
    primary key (submission, revision),
    foreign key (submission, revision) references submission (id, revision)
);
create index judgement_differs on judgement (submission) where differences is not null;
