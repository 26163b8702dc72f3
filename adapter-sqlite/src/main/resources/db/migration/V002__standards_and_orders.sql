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

-- Style bulletins as they were imported: sha256 is the hash of text.
CREATE TABLE style_bulletins (
  sha256 TEXT PRIMARY KEY,
  style TEXT NOT NULL,
  module_id INTEGER NOT NULL REFERENCES modules (id),
  imported_at INTEGER NOT NULL,
  imported_by TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The bulletin a version came from; null when it came from the configuration.
ALTER TABLE standard_times ADD COLUMN bulletin_sha256 TEXT REFERENCES style_bulletins (sha256);

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
