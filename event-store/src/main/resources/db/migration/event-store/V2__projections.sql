-- Where every view stands. 'live' serves; 'next' is filled beside it by a rebuild and then takes its place.
-- The position is written in the transaction that folds the events, under this row's lock: exactly once.
create table projections (
    name         text not null,
    generation   text not null check (generation in ('live', 'next')),
    version      int not null,
    position     bigint not null default 0,
    paused       boolean not null default false,
    failures     bigint not null default 0,
    last_failure text,
    started_at   timestamptz not null default clock_timestamp(),
    primary key (name, generation)
);

-- Events that could not be folded, and later ones about the same thing, which wait behind them.
create table parked (
    projection text not null,
    generation text not null,
    position   bigint not null,
    key        text not null,
    reason     text not null,
    parked_at  timestamptz not null default clock_timestamp(),
    primary key (projection, generation, position)
);
