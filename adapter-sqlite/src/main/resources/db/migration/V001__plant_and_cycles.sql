-- Times are milliseconds since 1970-01-01T00:00:00Z, durations are milliseconds.
-- Nothing here records when a row was written: the same recording gives the same rows.

CREATE TABLE modules (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  target_per_hour REAL CHECK (target_per_hour > 0),
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
) STRICT;

CREATE TABLE cameras (
  id INTEGER PRIMARY KEY,
  module_id INTEGER NOT NULL REFERENCES modules (id),
  name TEXT NOT NULL,
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
) STRICT;

CREATE TABLE workstations (
  id INTEGER PRIMARY KEY,
  module_id INTEGER NOT NULL REFERENCES modules (id),
  code TEXT NOT NULL,
  display_name TEXT NOT NULL,
  sequence_pos INTEGER NOT NULL,
  camera_id INTEGER REFERENCES cameras (id),
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
) STRICT;

CREATE INDEX workstations_by_module ON workstations (module_id, sequence_pos);

CREATE TABLE operations (
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  sequence_pos INTEGER NOT NULL,
  name TEXT NOT NULL,
  machine_code TEXT,
  sam_ms INTEGER NOT NULL CHECK (sam_ms > 0),
  PRIMARY KEY (workstation_id, sequence_pos)
) STRICT, WITHOUT ROWID;

CREATE TABLE operators (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE standard_times (
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  version INTEGER NOT NULL CHECK (version > 0),
  valid_from INTEGER NOT NULL,
  sam_ms INTEGER NOT NULL CHECK (sam_ms > 0),
  PRIMARY KEY (workstation_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE config_versions (
  hash TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- First and last use are times of cycles, not of the clock on the wall.
CREATE TABLE cv_model_versions (
  version TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  first_used_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  PRIMARY KEY (version, sha256)
) STRICT, WITHOUT ROWID;

-- start_ts, end_ts and duration_ms are what counts; raw_* is what the camera measured and is
-- never corrected. operator_id refers to nothing yet: operators are known only later.
CREATE TABLE cycle_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plant_id TEXT NOT NULL,
  box_id TEXT NOT NULL,
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  operator_id INTEGER,
  status TEXT NOT NULL
    CHECK (status IN ('in_progress', 'complete', 'aborted', 'manual_override')),
  start_ts INTEGER NOT NULL,
  end_ts INTEGER,
  duration_ms INTEGER CHECK (duration_ms >= 0),
  raw_start_ts INTEGER NOT NULL,
  raw_end_ts INTEGER,
  raw_duration_ms INTEGER CHECK (raw_duration_ms >= 0),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  cv_model_version TEXT NOT NULL,
  model_sha256 TEXT NOT NULL,
  roi_version TEXT NOT NULL,
  sam_version INTEGER,
  config_version TEXT NOT NULL,
  coverage REAL CHECK (coverage BETWEEN 0 AND 1),
  excluded_reason TEXT,
  override_duration_ms INTEGER CHECK (override_duration_ms BETWEEN 100 AND 86400000),
  override_end_ts INTEGER,
  notes TEXT,
  source_frame_path TEXT,
  gt_verified_by TEXT,
  gt_verified_at INTEGER,
  change_seq INTEGER NOT NULL UNIQUE,
  CHECK (end_ts >= start_ts),
  CHECK (raw_end_ts >= raw_start_ts),
  CHECK ((status = 'in_progress') = (end_ts IS NULL)),
  CHECK ((end_ts IS NULL) = (duration_ms IS NULL)),
  CHECK ((raw_end_ts IS NULL) = (raw_duration_ms IS NULL)),
  CHECK (
    (status = 'manual_override') =
    (override_duration_ms IS NOT NULL OR override_end_ts IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX one_open_cycle_per_workstation
  ON cycle_events (workstation_id) WHERE status = 'in_progress';

CREATE INDEX units_by_end
  ON cycle_events (workstation_id, end_ts) WHERE status IN ('complete', 'manual_override');

CREATE INDEX cycles_by_workstation ON cycle_events (workstation_id);

CREATE INDEX cycles_by_status ON cycle_events (status);

CREATE INDEX cycles_by_newest_event ON cycle_events (coalesce(end_ts, start_ts));

-- AUTOINCREMENT takes its numbers from here; the row must exist before the first one is drawn.
INSERT INTO sqlite_sequence (name, seq) VALUES ('cycle_events', 0);

CREATE TABLE change_sequence (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  last INTEGER NOT NULL
) STRICT;

INSERT INTO change_sequence (only_row, last) VALUES (1, 0);

CREATE TABLE camera_status (
  camera_id INTEGER PRIMARY KEY REFERENCES cameras (id),
  first_frame_ts INTEGER NOT NULL,
  last_frame_ts INTEGER NOT NULL,
  frames_read INTEGER NOT NULL,
  frames_analysed INTEGER NOT NULL,
  frames_skipped INTEGER NOT NULL,
  CHECK (last_frame_ts >= first_frame_ts)
) STRICT;

CREATE TABLE coverage_gaps (
  camera_id INTEGER NOT NULL REFERENCES cameras (id),
  from_ts INTEGER NOT NULL,
  to_ts INTEGER NOT NULL,
  PRIMARY KEY (camera_id, from_ts, to_ts),
  CHECK (to_ts >= from_ts)
) STRICT, WITHOUT ROWID;
