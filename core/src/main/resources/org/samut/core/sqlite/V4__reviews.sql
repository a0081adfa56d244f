-- The owner's reviews as the feed brought them, also of workbooks that are not here (yet): hence no reference.
create table review (
    workbook text not null,
    revision integer not null check (revision >= 1),
    -- canonical JSON, described at org.samut.core.review.SignedReviews
    content blob not null,
    sha256 text not null check (length(sha256) = 64),
    -- detached JWS of the server's key over the content
    signature text not null,
    primary key (workbook, revision)
) strict;

create trigger review_never_updated before update on review
begin
    select raise(abort, 'a review is never changed');
end;

create trigger review_never_deleted before delete on review
begin
    select raise(abort, 'a review is never changed');
end;
