-- Times of day are minutes after midnight on the plant's clock, days are ISO dates. A shift whose
-- end is not after its start ends on the next day.

CREATE TABLE shift_plans (
  module_id INTEGER NOT NULL REFERENCES modules (id),
  version INTEGER NOT NULL CHECK (version > 0),
  valid_from_day TEXT NOT NULL,
  PRIMARY KEY (module_id, version)
) STRICT, WITHOUT ROWID;

-- weekdays: the sum of 1 (Monday), 2, 4, ... 64 (Sunday) on which the shift begins.
CREATE TABLE shifts (
  module_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  starts_at INTEGER NOT NULL CHECK (starts_at BETWEEN 0 AND 1439),
  ends_at INTEGER NOT NULL CHECK (ends_at BETWEEN 0 AND 1439),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  PRIMARY KEY (module_id, version, code),
  FOREIGN KEY (module_id, version) REFERENCES shift_plans (module_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_breaks (
  module_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  shift_code TEXT NOT NULL,
  starts_at INTEGER NOT NULL CHECK (starts_at BETWEEN 0 AND 1439),
  ends_at INTEGER NOT NULL CHECK (ends_at BETWEEN 0 AND 1439),
  PRIMARY KEY (module_id, version, shift_code, starts_at),
  FOREIGN KEY (module_id, version, shift_code) REFERENCES shifts (module_id, version, code)
) STRICT, WITHOUT ROWID;

-- Stations not named here are staffed by one operator in every shift.
CREATE TABLE shift_staffing (
  module_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  shift_code TEXT NOT NULL,
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  operators INTEGER NOT NULL CHECK (operators >= 0),
  PRIMARY KEY (module_id, version, shift_code, workstation_id),
  FOREIGN KEY (module_id, version, shift_code) REFERENCES shifts (module_id, version, code)
) STRICT, WITHOUT ROWID;

-- Days on which a module rests in spite of its shifts; module_id null means all of them.
CREATE TABLE holidays (
  id INTEGER PRIMARY KEY,
  module_id INTEGER REFERENCES modules (id),
  day TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX one_holiday_per_day ON holidays (day, coalesce(module_id, 0));

-- Time worked beside the shifts.
CREATE TABLE overtime (
  module_id INTEGER NOT NULL REFERENCES modules (id),
  from_ts INTEGER NOT NULL,
  to_ts INTEGER NOT NULL,
  PRIMARY KEY (module_id, from_ts),
  CHECK (to_ts > from_ts)
) STRICT, WITHOUT ROWID;

-- Who works where; to_ts is null while it lasts.
CREATE TABLE operator_assignments (
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  from_ts INTEGER NOT NULL,
  to_ts INTEGER,
  operator_id INTEGER NOT NULL REFERENCES operators (id),
  PRIMARY KEY (workstation_id, from_ts),
  CHECK (to_ts > from_ts)
) STRICT, WITHOUT ROWID;

CREATE INDEX assignments_by_operator ON operator_assignments (operator_id, from_ts);

CREATE TABLE lost_time_codes (
  code TEXT PRIMARY KEY,
  name_es TEXT NOT NULL,
  name_en TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('planned', 'unplanned', 'changeover'))
) STRICT, WITHOUT ROWID;

-- to_ts is null while the stop lasts; code is null until somebody has classified it.
CREATE TABLE stops (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  from_ts INTEGER NOT NULL,
  to_ts INTEGER,
  origin TEXT NOT NULL CHECK (origin IN ('automatic', 'manual')),
  code TEXT REFERENCES lost_time_codes (code),
  classified_by TEXT,
  classified_at INTEGER,
  note TEXT,
  CHECK (to_ts > from_ts),
  CHECK ((code IS NULL) = (classified_by IS NULL)),
  CHECK ((code IS NULL) = (classified_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX one_stop_per_beginning ON stops (workstation_id, from_ts);

CREATE UNIQUE INDEX one_open_stop_per_workstation ON stops (workstation_id) WHERE to_ts IS NULL;
