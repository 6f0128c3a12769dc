-- The log. Position = leaf index + 1 in the Merkle tree; gapless and in commit order, because every append
-- takes the one row of head first. Other columns of events are an index over body and must agree with it.

create table head (
    only_one    boolean primary key default true check (only_one),
    position    bigint not null,
    frontier    bytea not null,
    recorded_at timestamptz not null
) with (fillfactor = 10);

insert into head (position, frontier, recorded_at)
values (0, '', 'epoch');

create table events (
    position    bigint not null,
    id          text not null,
    type        text collate "C" not null,
    revision    int not null,
    tags        text[] not null,
    occurred_on date not null,
    recorded_at timestamptz not null,
    actor       text not null,
    command_id  text not null,
    body        bytea not null,
    primary key (position)
) partition by range (position);

create index events_by_type on events (type, position);

-- What a decision boundary asks: "anything with this tag after that position?". Narrow, because it is on every append's path.
create table event_tags (
    tag      text collate "C" not null,
    position bigint not null,
    type     text collate "C" not null,
    primary key (tag, position) include (type)
);

-- A partitioned table can hold no unique index without its partition key, so uniqueness of ids has tables of its own.
create table event_ids (
    id       text collate "C" primary key,
    position bigint not null
);

create table commands (
    command_id     text collate "C" primary key,
    fingerprint    text not null,
    first_position bigint not null,
    last_position  bigint not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only: % of % is refused', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation',
              hint = 'A wrong event is corrected by recording another one.';
end
$$;

create trigger is_append_only before update or delete on events
    for each row execute function refuse_change();
create trigger is_never_emptied before truncate on events
    for each statement execute function refuse_change();

create trigger is_append_only before update or delete on event_tags
    for each row execute function refuse_change();
create trigger is_never_emptied before truncate on event_tags
    for each statement execute function refuse_change();

create trigger is_append_only before update or delete on event_ids
    for each row execute function refuse_change();
create trigger is_never_emptied before truncate on event_ids
    for each statement execute function refuse_change();

create trigger is_append_only before update or delete on commands
    for each row execute function refuse_change();
create trigger is_never_emptied before truncate on commands
    for each statement execute function refuse_change();

-- Makes the partition that holds a position, 10 million positions each, and returns the first position after it.
create function ensure_event_partition(wanted bigint) returns bigint language plpgsql as $$
declare
    size constant bigint := 10000000;
    low  constant bigint := wanted / size * size;
    name constant text := 'events_' || lpad((wanted / size)::text, 6, '0');
begin
    -- Two nodes may get here at once.
    perform pg_advisory_xact_lock(hashtextextended('mingjing ensure_event_partition', 0));
    if to_regclass(name) is null then
        -- Made apart and attached, because "create table … partition of" would wait for every reader of the log.
        execute format('create table %I (like events including all)', name);
        execute format('alter table events attach partition %I for values from (%s) to (%s)', name, low, low + size);
        execute format(
            'create trigger is_never_emptied before truncate on %I for each statement execute function refuse_change()',
            name);
    end if;
    return low + size;
end
$$;

select ensure_event_partition(1);
