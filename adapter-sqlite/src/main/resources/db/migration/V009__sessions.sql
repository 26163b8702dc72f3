-- Browsers that signed in, by the SHA-256 of their tokens; a token itself is stored nowhere.
-- Sessions of the development mode end with its process.

CREATE TABLE sessions (
  fingerprint TEXT PRIMARY KEY CHECK (length(fingerprint) = 64),
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  mechanism TEXT NOT NULL CHECK (mechanism <> 'dev'),
  begun_ts INTEGER NOT NULL,
  used_ts INTEGER NOT NULL,
  CHECK (used_ts >= begun_ts)
) STRICT, WITHOUT ROWID;
