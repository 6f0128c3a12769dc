-- A unit's tag is on every problem it answers for, but what decides whether the unit is active is a handful of events among them: with
-- the type before the position they are found without walking the rest.

alter table event_tags drop constraint event_tags_pkey;
alter table event_tags add primary key (tag, type, position);
