-- How each camera does, and where it looks against where it looked at first.

CREATE TABLE camera_conditions (
  camera_id INTEGER PRIMARY KEY,
  state TEXT NOT NULL,
  trouble TEXT,
  since_ts INTEGER NOT NULL,
  told_away INTEGER NOT NULL CHECK (told_away IN (0, 1))
) STRICT;

CREATE TABLE camera_aims (
  camera_id INTEGER PRIMARY KEY,
  standing TEXT NOT NULL,
  shift REAL NOT NULL CHECK (shift >= 0),
  since_ts INTEGER NOT NULL
) STRICT;
