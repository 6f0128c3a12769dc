-- How far an account had seen the log when it last looked at the overview.
create table last_visits (
    account text primary key,
    position bigint not null,
    seen_at timestamptz not null
);
