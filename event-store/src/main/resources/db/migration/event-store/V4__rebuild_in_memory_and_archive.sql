-- A view may be folded in memory and poured into its empty tables at once. Meanwhile its position stays 0, 'reached' tells how far
-- the folding is, and the worker holds the view by a lease: a lock would need a transaction as long as the rebuild.
alter table projections
    add column reached      bigint not null default 0,
    add column worker       text,
    add column worker_until timestamptz,
    -- Why the runner gave up a view of which it could fold nearly nothing; until somebody resumes or rebuilds it.
    add column stopped      text;

-- The oldest full partitions of the log may be taken out and kept elsewhere. Up to this position they are gone: whoever asks for
-- events there is refused instead of getting an answer that lacks them. Tags, ids and commands stay, so appends are still checked.
alter table head
    add column archived bigint not null default 0;

create table archived_partitions (
    name             text primary key,
    low              bigint not null,
    high             bigint not null,
    last_recorded_at timestamptz not null,
    archived_at      timestamptz not null default clock_timestamp()
);

create function refuse_archived(archived bigint) returns bigint language plpgsql as $$
begin
    raise exception 'positions 1 to % are archived', archived
        using errcode = 'MJ001',
              hint = 'Attach them again with restore_event_partition(), the newest first.';
end
$$;

-- Takes the oldest partition out of the log, once it is full; returns its name. It remains as a table of its own, to be dumped.
create function archive_event_partition() returns text language plpgsql as $$
declare
    size constant bigint := 10000000;
    done bigint;
    reached bigint;
    low bigint;
    name text;
begin
    -- Detaching waits for the readers of the log, and new readers wait for it: rather give up than keep them long.
    perform set_config('lock_timeout', '5s', true);
    -- The head before anything else, as writers do.
    select h.archived, h.position into done, reached from head h for update;
    perform pg_advisory_xact_lock(hashtextextended('mingjing ensure_event_partition', 0));
    low := case when done = 0 then 0 else done + 1 end;
    name := 'events_' || lpad((low / size)::text, 6, '0');
    if reached < low + size - 1 then
        raise exception 'partition % is not full: the log has reached position %', name, reached;
    end if;
    insert into archived_partitions (name, low, high, last_recorded_at)
    select name, low, low + size, e.recorded_at
    from events e
    where e.position = low + size - 1;
    execute format('alter table events detach partition %I', name);
    -- The triggers of the parent went with the detaching.
    execute format(
        'create trigger is_archived before update or delete on %I for each row execute function refuse_change()', name);
    update head set archived = low + size - 1;
    return name;
end
$$;

-- Puts the partition that was archived last back into the log; returns its name.
create function restore_event_partition() returns text language plpgsql as $$
declare
    part archived_partitions;
begin
    perform set_config('lock_timeout', '5s', true);
    perform position from head for update;
    perform pg_advisory_xact_lock(hashtextextended('mingjing ensure_event_partition', 0));
    select * into part from archived_partitions order by low desc limit 1;
    if part.name is null then
        raise exception 'nothing is archived';
    end if;
    execute format('drop trigger is_archived on %I', part.name);
    execute format('alter table events attach partition %I for values from (%s) to (%s)', part.name, part.low, part.high);
    delete from archived_partitions where name = part.name;
    update head set archived = greatest(part.low - 1, 0);
    return part.name;
end
$$;
