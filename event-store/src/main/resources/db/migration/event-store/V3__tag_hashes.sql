-- Tags and types in the index of decision boundaries become numbers: rows of 24 bytes instead of 80 stay in memory longer.
-- Two texts may share a number, so whoever finds a position by it compares the event itself.

create function tag_hash(text) returns bigint immutable strict parallel safe language sql as
    $$ select ('x' || encode(substr(sha256(convert_to($1, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint $$;

alter table event_tags rename to event_tags_as_text;

create table event_tags (
    tag      bigint not null,
    position bigint not null,
    type     bigint not null
);

insert into event_tags (tag, position, type)
select distinct tag_hash(tag), position, tag_hash(type)
from event_tags_as_text;

drop table event_tags_as_text;

alter table event_tags add primary key (tag, position) include (type);

create trigger is_append_only before update or delete on event_tags
    for each row execute function refuse_change();
create trigger is_never_emptied before truncate on event_tags
    for each statement execute function refuse_change();
