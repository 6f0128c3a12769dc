-- Once, as a superuser of the database server (it makes a role), so that Grafana can mark supervision notices (督办单) on its boards:
--
--   psql DATABASE -f observability/grafana/annotations.sql -c '\password mingjing_grafana'
--
-- The role sees when a notice was recorded and of which grade. It sees no other event, no problem, no unit, no person.
create schema if not exists grafana;

create or replace view grafana.supervision_notices as
select recorded_at,
       convert_from(body, 'UTF8')::json -> 'payload' ->> 'level' as level
from public.events
where type = 'rectification.SupervisionNoticeIssued';

create role mingjing_grafana login connection limit 5;
alter role mingjing_grafana set default_transaction_read_only = on;
alter role mingjing_grafana set statement_timeout = '5s';
grant usage on schema grafana to mingjing_grafana;
grant select on grafana.supervision_notices to mingjing_grafana;
