-- What each camera sends, whether its clock keeps step, and how many pictures came damaged.

CREATE TABLE camera_streams (
  camera_id INTEGER PRIMARY KEY,
  codec TEXT NOT NULL CHECK (length(codec) BETWEEN 1 AND 64),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  declared_fps REAL,
  measured_fps REAL NOT NULL CHECK (measured_fps >= 0),
  between_key_frames_ms INTEGER,
  clock_offset_ms INTEGER,
  measured_ts INTEGER NOT NULL
) STRICT;

CREATE TABLE camera_clocks (
  camera_id INTEGER PRIMARY KEY,
  skewed INTEGER NOT NULL CHECK (skewed IN (0, 1)),
  wander_ms INTEGER NOT NULL CHECK (wander_ms >= 0),
  since_ts INTEGER NOT NULL
) STRICT;

ALTER TABLE camera_status ADD COLUMN decode_errors INTEGER NOT NULL DEFAULT 0;
