-- Which backups were made: where they lie is not known here, and a backup holds those before it.
create table backups (
    made_at  timestamptz primary key,
    position bigint not null,
    sha256   text not null
);
