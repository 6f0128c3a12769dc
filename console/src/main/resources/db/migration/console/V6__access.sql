-- How far an account sees, whether its password was chosen by somebody else, and whether it is closed; a closed account keeps its row.
alter table accounts
    add column scope text not null default 'ALL',
    add column password_is_old boolean not null default false,
    add column closed boolean not null default false;

update accounts
set scope = 'UNIT_AND_BELOW'
where role = 'SECRETARY';

-- Secrets of tokens are random and long, so a plain hash keeps them.
create table access_tokens (
    id text primary key,
    account text not null references accounts (name) deferrable initially deferred,
    label text not null,
    secret_hash bytea not null,
    permissions text[] not null,
    until date not null,
    issued_on date not null,
    used_on date
);

create index access_tokens_by_account on access_tokens (account);
