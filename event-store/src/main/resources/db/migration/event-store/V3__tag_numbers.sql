-- Tags and types in the index of decision boundaries become numbers: rows of 24 bytes instead of 80 stay in memory longer.
-- Two texts may share a number, so whoever finds a position by it compares the event itself.

create function first_bytes(text) returns bigint immutable strict parallel safe language sql as $$
    select ('x' || encode(substr(sha256(convert_to($1, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint
$$;

-- The first eight bytes of SHA-256; of a text that ends in up to nine digits the first four, and then those digits.
create function tag_number(tag text) returns bigint immutable strict parallel safe language sql as $$
    select case
        when digits is null or length(digits) > 9 then first_bytes(tag)
        else first_bytes(left(tag, -length(digits))) & x'FFFFFFFF00000000'::bigint | digits::bigint
    end
    from (select substring(tag from '[0-9]+$')) as ending (digits)
$$;

alter table event_tags rename to event_tags_as_text;

create table event_tags (
    tag      bigint not null,
    position bigint not null,
    type     bigint not null
);

insert into event_tags (tag, position, type)
select distinct tag_number(tag), position, tag_number(type)
from event_tags_as_text;

drop table event_tags_as_text;

alter table event_tags add primary key (tag, position) include (type);

create trigger is_append_only before update or delete on event_tags
    for each row execute function refuse_change();
create trigger is_never_emptied before truncate on event_tags
    for each statement execute function refuse_change();
