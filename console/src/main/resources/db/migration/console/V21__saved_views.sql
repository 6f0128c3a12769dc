-- Filters of lists that an account gave a name; the query is the one of the list's address.
create table saved_views (
    id bigint generated always as identity primary key,
    account text not null,
    path text not null,
    name text not null check (length(name) between 1 and 40),
    query text not null check (length(query) <= 1000),
    unique (account, path, name)
);
