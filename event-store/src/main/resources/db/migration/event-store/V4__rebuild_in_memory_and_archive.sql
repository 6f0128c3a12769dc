-- A view may be folded in memory and poured into its empty tables at once. Meanwhile its position stays 0, 'reached' tells how far
-- the folding is, and the worker holds the view by a lease: a lock would need a transaction as long as the rebuild.
alter table projections
    add column reached      bigint not null default 0,
    add column worker       text,
    add column worker_until timestamptz,
    -- Why the runner gave up a view of which it could fold nearly nothing; until somebody resumes or rebuilds it.
    add column stopped      text;
