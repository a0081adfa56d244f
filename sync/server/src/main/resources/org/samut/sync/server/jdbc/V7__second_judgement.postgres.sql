-- Where the server's rules judged otherwise than the office's did, words with a space between; null where they agree.
alter table submission add column differences text;
create index submission_differs on submission (id) where differences is not null;
