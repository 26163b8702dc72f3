-- Each entry carries the hash of the one before it. before and after are canonical JSON. The head
-- is kept apart, so that entries cut off at the end are missed as well.

CREATE TABLE audit_log (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  reason TEXT,
  before TEXT,
  after TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX audit_by_subject ON audit_log (subject_kind, subject_id, seq);

CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log
BEGIN
  SELECT raise(ABORT, 'the audit trail is never changed');
END;

CREATE TRIGGER audit_log_is_never_shortened BEFORE DELETE ON audit_log
BEGIN
  SELECT raise(ABORT, 'the audit trail is never shortened');
END;

CREATE TABLE audit_head (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

-- The first entry follows a hash of zeros.
INSERT INTO audit_head (only_row, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What was measured under an override, so that it can be given back; without one, status says it.
ALTER TABLE cycle_events ADD COLUMN raw_status TEXT
  CHECK (raw_status IN ('in_progress', 'complete', 'aborted'))
  CHECK (raw_status IS NULL OR status = 'manual_override')
  CHECK (raw_status IS NULL OR (raw_status = 'in_progress') = (raw_end_ts IS NULL));

UPDATE cycle_events
SET raw_status = CASE WHEN raw_end_ts IS NULL THEN 'in_progress' ELSE 'complete' END
WHERE status = 'manual_override';

-- The cycles whose end the detector has not seen, be they open or closed by an override.
CREATE INDEX awaited_cycles ON cycle_events (workstation_id, id) WHERE raw_end_ts IS NULL;
