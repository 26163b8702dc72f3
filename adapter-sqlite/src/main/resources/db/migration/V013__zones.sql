-- What the zones of each camera were. The newest version is in force; none is ever changed.

CREATE TABLE zone_versions (
  camera_id INTEGER NOT NULL REFERENCES cameras (id),
  version INTEGER NOT NULL CHECK (version > 0),
  ts INTEGER NOT NULL,
  by TEXT NOT NULL CHECK (length(by) BETWEEN 1 AND 254),
  source TEXT NOT NULL CHECK (source IN ('configuration', 'drawn')),
  message TEXT,
  zones TEXT NOT NULL CHECK (json_valid(zones)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (camera_id, version),
  CHECK ((message IS NULL) = (source = 'configuration'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER zone_versions_leave_no_number_out BEFORE INSERT ON zone_versions
WHEN NEW.version <> 1 + (
  SELECT coalesce(max(version), 0) FROM zone_versions WHERE camera_id = NEW.camera_id)
BEGIN
  SELECT raise(ABORT, 'a version of zones follows the one in force');
END;

CREATE TRIGGER zone_versions_are_never_changed BEFORE UPDATE ON zone_versions
BEGIN
  SELECT raise(ABORT, 'a version of zones is never changed');
END;

CREATE TRIGGER zone_versions_are_never_taken_away BEFORE DELETE ON zone_versions
BEGIN
  SELECT raise(ABORT, 'a version of zones is never taken away');
END;
