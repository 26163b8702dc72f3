-- What the units of a station add up to by quarter hours of UTC, one row for each four days that
-- have any: chunk counts such stretches from 1970-01-01, cells is packed by the class
-- UnitTallyCells. Derived from cycle_events and standard_times, and committed together with them.

CREATE TABLE unit_tallies (
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  chunk INTEGER NOT NULL,
  cells BLOB NOT NULL,
  PRIMARY KEY (workstation_id, chunk)
) STRICT;

-- Which rules the tallies were made by; 0 means that they must be built.
CREATE TABLE tally_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  rules INTEGER NOT NULL
) STRICT;

INSERT INTO tally_state (only_row, rules) VALUES (1, 0);

-- Whatever changes a unit or a standard time notes here which tallies no longer hold. Before a
-- transaction commits they are made anew, so that outside of one both tables are empty.

CREATE TABLE changed_quarter_hours (
  workstation_id INTEGER NOT NULL,
  quarter_hour INTEGER NOT NULL,
  PRIMARY KEY (workstation_id, quarter_hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE changed_standards (
  workstation_id INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  PRIMARY KEY (workstation_id, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER unit_added AFTER INSERT ON cycle_events
WHEN NEW.status IN ('complete', 'manual_override')
BEGIN
  INSERT INTO changed_quarter_hours (workstation_id, quarter_hour)
  VALUES (NEW.workstation_id, NEW.end_ts / 900000) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER unit_removed AFTER DELETE ON cycle_events
WHEN OLD.status IN ('complete', 'manual_override')
BEGIN
  INSERT INTO changed_quarter_hours (workstation_id, quarter_hour)
  VALUES (OLD.workstation_id, OLD.end_ts / 900000) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER unit_was AFTER UPDATE ON cycle_events
WHEN OLD.status IN ('complete', 'manual_override')
BEGIN
  INSERT INTO changed_quarter_hours (workstation_id, quarter_hour)
  VALUES (OLD.workstation_id, OLD.end_ts / 900000) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER unit_became AFTER UPDATE ON cycle_events
WHEN NEW.status IN ('complete', 'manual_override')
BEGIN
  INSERT INTO changed_quarter_hours (workstation_id, quarter_hour)
  VALUES (NEW.workstation_id, NEW.end_ts / 900000) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER standard_added AFTER INSERT ON standard_times
BEGIN
  INSERT INTO changed_standards (workstation_id, valid_from)
  VALUES (NEW.workstation_id, NEW.valid_from) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER standard_removed AFTER DELETE ON standard_times
BEGIN
  INSERT INTO changed_standards (workstation_id, valid_from)
  VALUES (OLD.workstation_id, OLD.valid_from) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER standard_was AFTER UPDATE ON standard_times
BEGIN
  INSERT INTO changed_standards (workstation_id, valid_from)
  VALUES (OLD.workstation_id, OLD.valid_from) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER standard_became AFTER UPDATE ON standard_times
BEGIN
  INSERT INTO changed_standards (workstation_id, valid_from)
  VALUES (NEW.workstation_id, NEW.valid_from) ON CONFLICT DO NOTHING;
END;
