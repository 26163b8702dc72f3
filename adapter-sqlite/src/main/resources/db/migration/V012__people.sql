-- Everybody whom the tailnet, a token or an identity provider named. The role is the one that an
-- administrator gave; the configuration's goes before it and is not stored.

CREATE TABLE people (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 254),
  role TEXT NOT NULL CHECK (role IN ('viewer', 'executive', 'engineer', 'admin')),
  given_by TEXT,
  given_ts INTEGER,
  claimed_role TEXT CHECK (claimed_role IN ('viewer', 'executive', 'engineer', 'admin')),
  first_by TEXT NOT NULL CHECK (first_by IN ('tailscale', 'jwt', 'oidc')),
  first_seen_ts INTEGER NOT NULL,
  last_seen_ts INTEGER NOT NULL,
  CHECK ((given_by IS NULL) = (given_ts IS NULL)),
  CHECK (given_by IS NOT NULL OR role = 'viewer'),
  CHECK (last_seen_ts >= first_seen_ts)
) STRICT, WITHOUT ROWID;
