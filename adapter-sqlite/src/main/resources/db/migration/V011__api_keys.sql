-- Keys that programs were given, by their SHA-256; a key itself is stored nowhere. None is deleted:
-- in the audit trail a name stands for one key.

CREATE TABLE api_keys (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  permissions TEXT NOT NULL, -- words parted by spaces
  fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
  requests_per_minute INTEGER NOT NULL CHECK (requests_per_minute BETWEEN 1 AND 6000),
  issued_by TEXT NOT NULL,
  issued_ts INTEGER NOT NULL,
  expires_ts INTEGER,
  revoked_by TEXT,
  revoked_ts INTEGER,
  used_ts INTEGER,
  CHECK ((revoked_by IS NULL) = (revoked_ts IS NULL))
) STRICT;
