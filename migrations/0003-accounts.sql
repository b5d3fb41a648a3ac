-- People, how they come in, and how they sign in.
-- National tables (no wall: they are asked before the county is known): sign_in_names, sessions, invitation_tokens, sign_in_guards.

create table accounts (
  county_id uuid not null references counties,
  account_id uuid not null,
  role text not null,
  -- As shown to colleagues
  name text not null,
  organization_id uuid,
  township_id uuid,
  village_id uuid,
  -- At least one of the two; the one that is looked up stands in sign_in_names
  user_name text,
  -- Personal data: platform/secrets
  phone_encrypted text,
  -- Argon2id, PHC form
  password_hash text not null,
  password_changed_at timestamptz not null,
  totp_secret_encrypted text,
  -- Null while the set-up has not been confirmed with a code
  totp_confirmed_at timestamptz,
  -- A code is good once: the last 30-second step that was accepted
  totp_last_step bigint,
  created_at timestamptz not null,
  suspended_at timestamptz,
  primary key (county_id, account_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id),
  foreign key (county_id, township_id) references townships (county_id, township_id),
  foreign key (county_id, village_id) references villages (county_id, village_id),
  constraint accounts_role_known check (role in ('chief', 'clerk', 'orgHead', 'reporter', 'township', 'village')),
  constraint accounts_have_a_sign_in_name check (user_name is not null or phone_encrypted is not null),
  -- Each role stands for one place, and for no other
  constraint accounts_place_fits_role check (
    (organization_id is not null) = (role in ('orgHead', 'reporter'))
    and (township_id is not null) = (role = 'township')
    and (village_id is not null) = (role = 'village')
  )
);
create index accounts_by_organization on accounts (county_id, organization_id, role);

create table account_recovery_codes (
  county_id uuid not null references counties,
  account_id uuid not null,
  -- HMAC: platform/secrets
  code_index text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (county_id, account_id, code_index),
  foreign key (county_id, account_id) references accounts (county_id, account_id)
);

create table invitations (
  county_id uuid not null references counties,
  invitation_id uuid not null,
  -- join: makes an account; resetPassword: opens an existing one again
  purpose text not null,
  role text not null,
  -- Who is meant, where the office knows it; the person may correct it
  name text,
  organization_id uuid,
  township_id uuid,
  village_id uuid,
  -- resetPassword: whose; join: who came of it
  account_id uuid,
  invited_by uuid not null,
  invited_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  accepted_at timestamptz,
  primary key (county_id, invitation_id),
  foreign key (county_id, organization_id) references organizations (county_id, organization_id),
  foreign key (county_id, township_id) references townships (county_id, township_id),
  foreign key (county_id, village_id) references villages (county_id, village_id),
  foreign key (county_id, account_id) references accounts (county_id, account_id),
  constraint invitations_purpose_known check (purpose in ('join', 'resetPassword')),
  constraint invitations_reset_names_an_account check (purpose = 'join' or account_id is not null),
  constraint invitations_used_or_revoked check (accepted_at is null or revoked_at is null)
);
create index invitations_open on invitations (county_id, invitation_id) where accepted_at is null and revoked_at is null;

-- National: which invitation a link belongs to. The link itself is nowhere.
create table invitation_tokens (
  token_sha256 text primary key,
  county_id uuid not null,
  invitation_id uuid not null
);

-- National: one name, one person in the whole country.
create table sign_in_names (
  kind text not null,
  -- userName: normalized, lower case; phone: blind index of the normalized number
  name text not null,
  county_id uuid not null,
  account_id uuid not null,
  constraint sign_in_names_taken primary key (kind, name),
  constraint sign_in_names_kind_known check (kind in ('userName', 'phone'))
);

-- National: whose request this is, answered by one look-up. The actor's columns repeat those of accounts, of which only
-- the name ever changes (and is changed here too); suspending an account ends its sessions.
create table sessions (
  token_sha256 text primary key,
  session_id uuid not null,
  county_id uuid not null,
  account_id uuid not null,
  role text not null,
  name text not null,
  organization_id uuid,
  township_id uuid,
  village_id uuid,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  user_agent text not null
);
create index sessions_by_account on sessions (account_id);

-- National: failures to sign in, by account (or by an unknown name) and by address; survives a restart.
create table sign_in_guards (
  -- Blind index: neither names nor addresses stand here
  guard text primary key,
  failures integer not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz
);

select raise_county_wall('accounts');
select raise_county_wall('account_recovery_codes');
select raise_county_wall('invitations');

-- The bell shows the newest, read or not.
create index notifications_by_account on notifications (county_id, account_id, notification_id);
