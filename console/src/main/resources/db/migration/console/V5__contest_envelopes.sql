-- What judges sealed, until it is revealed; the log has the seals only. A row is found by its seal and goes when it is opened.
create table contest_envelopes (
    seal text primary key,
    contest text not null,
    unit text not null,
    judge text not null,
    marks text not null,
    salt text not null
);

create index contest_envelopes_by_turn on contest_envelopes (contest, unit);
