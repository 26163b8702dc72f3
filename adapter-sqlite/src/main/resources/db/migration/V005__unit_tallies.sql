-- What the units of a station add up to, for each quarter hour of a UTC day that has any (day
-- counts from 1970-01-01). Derived from cycle_events and standard_times, written in the same
-- transaction as they are; cells is packed by the class UnitTallyCells.

CREATE TABLE unit_tallies (
  workstation_id INTEGER NOT NULL REFERENCES workstations (id),
  day INTEGER NOT NULL,
  cells BLOB NOT NULL,
  PRIMARY KEY (workstation_id, day)
) STRICT, WITHOUT ROWID;

-- Which rules the tallies were made by; 0 means that they must be built.
CREATE TABLE tally_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  rules INTEGER NOT NULL
) STRICT;

INSERT INTO tally_state (only_row, rules) VALUES (1, 0);
