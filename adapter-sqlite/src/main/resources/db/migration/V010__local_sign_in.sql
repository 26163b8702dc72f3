-- Who may sign in with a name and a password, and who tried to lately.

CREATE TABLE local_accounts (
  name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 2 AND 64),
  -- A PHC string of Argon2id: parameters, salt and result, never a password.
  password TEXT NOT NULL CHECK (password GLOB '$*$*'),
  role TEXT NOT NULL,
  password_set_ts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_attempts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  -- 16 bits of a hash: people type passwords where names belong. NULL where no name counts.
  name_mark TEXT CHECK (length(name_mark) = 4),
  attempt_ts INTEGER NOT NULL
) STRICT;

CREATE INDEX sign_in_attempts_by_source ON sign_in_attempts (source, attempt_ts);

CREATE INDEX sign_in_attempts_by_name ON sign_in_attempts (name_mark, attempt_ts)
  WHERE name_mark IS NOT NULL;

CREATE INDEX sign_in_attempts_by_age ON sign_in_attempts (attempt_ts);
