-- Style bulletins that were imported: text says in one form what the file said, sha256 is its hash.
CREATE TABLE style_bulletins (
  sha256 TEXT PRIMARY KEY,
  style TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A bulletin may be put in force more than once, and in more than one module.
CREATE TABLE bulletin_imports (
  id INTEGER PRIMARY KEY,
  bulletin_sha256 TEXT NOT NULL REFERENCES style_bulletins (sha256),
  module_id INTEGER NOT NULL REFERENCES modules (id),
  valid_from INTEGER NOT NULL,
  imported_at INTEGER NOT NULL,
  imported_by TEXT NOT NULL
) STRICT;

-- sam_ms is null when the workstation has no standard from then on; bulletin_sha256 is null when
-- the configuration said so.
CREATE TABLE standard_times_2 (
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  version INTEGER NOT NULL CHECK (version > 0),
  valid_from INTEGER NOT NULL,
  sam_ms INTEGER CHECK (sam_ms > 0),
  bulletin_sha256 TEXT REFERENCES style_bulletins (sha256),
  PRIMARY KEY (workstation_id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO standard_times_2 (workstation_id, version, valid_from, sam_ms)
SELECT workstation_id, version, valid_from, sam_ms FROM standard_times;

DROP TABLE standard_times;

ALTER TABLE standard_times_2 RENAME TO standard_times;

-- A version of a station's standard time is the sum of its operations, kept with it for ever.
CREATE TABLE standard_operations (
  workstation_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  sequence_pos INTEGER NOT NULL,
  name TEXT NOT NULL,
  machine_code TEXT,
  sam_ms INTEGER NOT NULL CHECK (sam_ms > 0),
  PRIMARY KEY (workstation_id, version, sequence_pos),
  FOREIGN KEY (workstation_id, version) REFERENCES standard_times (workstation_id, version)
) STRICT, WITHOUT ROWID;

-- Until now only the operations of the newest version were known.
INSERT INTO standard_operations (
  workstation_id, version, sequence_pos, name, machine_code, sam_ms)
SELECT o.workstation_id, s.version, o.sequence_pos, o.name, o.machine_code, o.sam_ms
FROM operations o
JOIN standard_times s ON s.workstation_id = o.workstation_id
WHERE s.version = (
  SELECT max(version) FROM standard_times WHERE workstation_id = o.workstation_id);

DROP TABLE operations;

-- Which garment runs in a module, from when to when.
CREATE TABLE work_orders (
  id INTEGER PRIMARY KEY,
  module_id INTEGER NOT NULL REFERENCES modules (id),
  style TEXT NOT NULL,
  order_number TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  from_ts INTEGER NOT NULL,
  to_ts INTEGER NOT NULL,
  UNIQUE (module_id, order_number, from_ts),
  CHECK (to_ts > from_ts)
) STRICT;

CREATE INDEX work_orders_by_time ON work_orders (module_id, from_ts);
