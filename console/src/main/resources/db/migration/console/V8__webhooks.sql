-- Who is told what was recorded, and how far. The secret is read by who signs and shown to nobody.
create table webhooks (
    id text primary key,
    url text not null,
    types text not null,
    unit text,
    secret text not null,
    position bigint not null,
    failures int not null default 0,
    next_try_at timestamptz not null,
    stopped_at timestamptz,
    -- The node that sends at present, until when it may.
    sender text,
    sender_until timestamptz,
    created_by text not null,
    created_at timestamptz not null
);

-- The last attempts of each, newest last.
create table webhook_deliveries (
    number bigint generated always as identity primary key,
    webhook text not null references webhooks (id) on delete cascade,
    message_id text not null,
    position bigint not null,
    type text not null,
    at timestamptz not null,
    received boolean not null,
    said text not null,
    millis bigint not null
);

create index webhook_deliveries_by_webhook on webhook_deliveries (webhook, number);
