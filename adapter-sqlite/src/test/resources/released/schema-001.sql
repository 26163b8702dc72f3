-- A database as the first release left it: schema 1 with rows. Frozen, never edited.
CREATE TABLE camera_status (
  camera_id INTEGER PRIMARY KEY REFERENCES cameras (id),
  first_frame_ts INTEGER NOT NULL,
  last_frame_ts INTEGER NOT NULL,
  frames_read INTEGER NOT NULL,
  frames_analysed INTEGER NOT NULL,
  frames_skipped INTEGER NOT NULL,
  CHECK (last_frame_ts >= first_frame_ts)
) STRICT;
INSERT INTO "camera_status" VALUES(1,1767614400000,1767614460000,300,280,20);
CREATE TABLE cameras (
  id INTEGER PRIMARY KEY,
  module_id INTEGER NOT NULL REFERENCES modules (id),
  name TEXT NOT NULL,
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
) STRICT;
INSERT INTO "cameras" VALUES(1,1,'Cámara 1',1);
CREATE TABLE change_sequence (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  last INTEGER NOT NULL
) STRICT;
INSERT INTO "change_sequence" VALUES(1,5);
CREATE TABLE config_versions (
  hash TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "config_versions" VALUES('abcdef012345','plant: demo');
CREATE TABLE coverage_gaps (
  camera_id INTEGER NOT NULL REFERENCES cameras (id),
  from_ts INTEGER NOT NULL,
  to_ts INTEGER NOT NULL,
  PRIMARY KEY (camera_id, from_ts, to_ts),
  CHECK (to_ts >= from_ts)
) STRICT, WITHOUT ROWID;
INSERT INTO "coverage_gaps" VALUES(1,1767614500000,1767614530000);
CREATE TABLE cv_model_versions (
  version TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  first_used_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  PRIMARY KEY (version, sha256)
) STRICT, WITHOUT ROWID;
INSERT INTO "cv_model_versions" VALUES('yolov8n/ort-1.29.0','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1767614400000,1767614520000);
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
INSERT INTO "cycle_events" VALUES(1,'plant-1','box-1',1,7,'complete',1767614400000,1767614420000,20000,1767614400000,1767614420000,20000,0.9,'yolov8n/ort-1.29.0','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','roi-1',1,'abcdef012345',NULL,NULL,NULL,NULL,NULL,'2026/cycle_1.jpg',NULL,NULL,1);
INSERT INTO "cycle_events" VALUES(2,'plant-1','box-1',2,NULL,'complete',1767614405000,1767614430000,25000,1767614405000,1767614430000,25000,0.9,'yolov8n/ort-1.29.0','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','roi-1',1,'abcdef012345',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO "cycle_events" VALUES(3,'plant-1','box-1',1,NULL,'manual_override',1767614421000,1767614450000,15500,1767614421000,1767614450000,29000,0.9,'yolov8n/ort-1.29.0','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','roi-1',1,'abcdef012345',NULL,NULL,15500,NULL,'aguja rota',NULL,NULL,NULL,3);
INSERT INTO "cycle_events" VALUES(4,'plant-1','box-1',2,NULL,'aborted',1767614431000,1767614440000,9000,1767614431000,1767614440000,9000,0.9,'yolov8n/ort-1.29.0','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','roi-1',1,'abcdef012345',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4);
INSERT INTO "cycle_events" VALUES(5,'plant-1','box-1',1,NULL,'in_progress',1767614451000,NULL,NULL,1767614451000,NULL,NULL,0.9,'yolov8n/ort-1.29.0','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','roi-1',1,'abcdef012345',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5);
CREATE TABLE modules (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  target_per_hour REAL CHECK (target_per_hour > 0),
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
) STRICT;
INSERT INTO "modules" VALUES(1,'MODULO_1','Módulo 1',49.0,1);
CREATE TABLE operations (
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  sequence_pos INTEGER NOT NULL,
  name TEXT NOT NULL,
  machine_code TEXT,
  sam_ms INTEGER NOT NULL CHECK (sam_ms > 0),
  PRIMARY KEY (workstation_id, sequence_pos)
) STRICT, WITHOUT ROWID;
INSERT INTO "operations" VALUES(1,1,'PESPUNTAR CUELLO','MPP',12000);
INSERT INTO "operations" VALUES(2,1,'PESPUNTAR CUELLO','MPP',12000);
CREATE TABLE operators (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;
INSERT INTO "operators" VALUES(7,'OP_07','Operator 7');
CREATE TABLE schema_version (
  version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;
INSERT INTO "schema_version" VALUES(1,'V001__plant_and_cycles.sql','ef47238740445651c76c55b8fe4deb326c92f5ce6c8474513dd3282a478544c1');
CREATE TABLE standard_times (
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  version INTEGER NOT NULL CHECK (version > 0),
  valid_from INTEGER NOT NULL,
  sam_ms INTEGER NOT NULL CHECK (sam_ms > 0),
  PRIMARY KEY (workstation_id, version)
) STRICT, WITHOUT ROWID;
INSERT INTO "standard_times" VALUES(1,1,0,12000);
INSERT INTO "standard_times" VALUES(2,1,0,12000);
CREATE TABLE workstations (
  id INTEGER PRIMARY KEY,
  module_id INTEGER NOT NULL REFERENCES modules (id),
  code TEXT NOT NULL,
  display_name TEXT NOT NULL,
  sequence_pos INTEGER NOT NULL,
  camera_id INTEGER REFERENCES cameras (id),
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
) STRICT;
INSERT INTO "workstations" VALUES(1,1,'PUESTO_01','Puesto 1',1,1,1);
INSERT INTO "workstations" VALUES(2,1,'PUESTO_02','Puesto 2',2,1,1);
CREATE INDEX workstations_by_module ON workstations (module_id, sequence_pos);
CREATE UNIQUE INDEX one_open_cycle_per_workstation
  ON cycle_events (workstation_id) WHERE status = 'in_progress';
CREATE INDEX units_by_end
  ON cycle_events (workstation_id, end_ts) WHERE status IN ('complete', 'manual_override');
CREATE INDEX cycles_by_workstation ON cycle_events (workstation_id);
CREATE INDEX cycles_by_status ON cycle_events (status);
CREATE INDEX cycles_by_newest_event ON cycle_events (coalesce(end_ts, start_ts));
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('cycle_events',5);
PRAGMA user_version = 1;
