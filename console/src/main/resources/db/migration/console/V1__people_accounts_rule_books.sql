-- Names of persons live here and nowhere in the log: a row can be changed or deleted without touching an event.
create table people (
    id text primary key,
    name text not null,
    post text not null,
    unit text not null
);

create unique index people_by_name on people (name);

create table accounts (
    name text primary key,
    password_hash text not null,
    role text not null,
    person text not null,
    unit text not null,
    failed_logins int not null default 0,
    locked_until timestamptz
);

-- A published version never changes; a new version is a new row.
create table rule_books (
    id text primary key,
    file_name text not null,
    yaml text not null,
    published_at timestamptz not null
);

create function refuse_rule_book_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published rule book never changes: publish a new version instead';
end
$$;

create trigger rule_books_are_immutable
before update or delete or truncate on rule_books
for each statement execute function refuse_rule_book_change();

-- Folders of records that were loaded to the end, by the hash of their files: a later start need not look at them again.
create table loaded_stories (
    hash text primary key,
    position bigint not null,
    loaded_at timestamptz not null
);
