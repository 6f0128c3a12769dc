-- What each account was told. A notice ends when its occasion does, and is then no longer counted as unread.
create table notices (
    account text not null references accounts (name) on delete cascade,
    id text not null,
    kind text not null,
    subject text not null,
    period text not null,
    unit text not null,
    detail text not null,
    path text not null,
    noticed_at timestamptz not null,
    ended_at timestamptz,
    read_at timestamptz,
    mailed_on date,
    primary key (account, id)
);

create index notices_unread on notices (account) where read_at is null and ended_at is null;

-- Where an account wants its daily digest sent: personal, so it stands here and in no event.
alter table accounts add column mail text;

-- At most one digest for each account and day; the row is there before the letter goes.
create table notice_digests (
    account text not null references accounts (name) on delete cascade,
    day date not null,
    message_id text not null,
    sent_at timestamptz,
    primary key (account, day)
);
