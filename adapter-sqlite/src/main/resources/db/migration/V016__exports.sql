-- Exports that were asked for, which also count against the limits of whoever asked, and the files
-- that came of them. An export is of a module on one day, or of all modules over a month.

CREATE TABLE export_jobs (
  id INTEGER PRIMARY KEY,
  module_id INTEGER,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  requested_ts INTEGER NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
  failure TEXT,
  ended_ts INTEGER,
  revision INTEGER CHECK (revision > 0),
  CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CHECK ((state IN ('queued', 'running')) = (ended_ts IS NULL)),
  CHECK ((state = 'done') = (revision IS NOT NULL))
) STRICT;

CREATE INDEX export_jobs_by_person ON export_jobs (requested_by, requested_ts);
CREATE INDEX export_jobs_under_way ON export_jobs (id) WHERE state IN ('queued', 'running');

CREATE TABLE export_files (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  module_id INTEGER,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  created_ts INTEGER NOT NULL
) STRICT;

CREATE INDEX export_files_by_scope ON export_files (from_day, to_day, module_id, revision);
