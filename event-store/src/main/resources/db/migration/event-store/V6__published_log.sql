-- Under which name this log is published. A node with a ledger folder of its own would begin a second one: it is refused by this row.

create table published_log (
    only_one boolean primary key default true check (only_one),
    origin   text not null
);
