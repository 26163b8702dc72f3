-- Every change of a cycle, whole, in the order of its commit and without a hole, for whoever
-- gathers the numbers of many boxes.

CREATE TABLE outbox (
  change_seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('cycle')),
  cycle_id INTEGER NOT NULL,
  measured_start INTEGER NOT NULL,
  payload TEXT NOT NULL
) STRICT;

-- epoch rises when the file is restored, for its change numbers are then used a second time; its
-- first change follows epoch_begins.
-- Changes up to kept_from are gone: acknowledged, or dropped because nobody listens.
CREATE TABLE outbox_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  epoch_begins INTEGER NOT NULL,
  acknowledged INTEGER NOT NULL,
  kept_from INTEGER NOT NULL,
  CHECK (acknowledged <= kept_from),
  CHECK (epoch_begins <= kept_from)
) STRICT;

INSERT INTO outbox_state (only_row, epoch, epoch_begins, acknowledged, kept_from)
SELECT 1, 1, last, last, last FROM change_sequence;
