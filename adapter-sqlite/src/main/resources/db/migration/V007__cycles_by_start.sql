-- A day of a module is read page by page in the order of ids; this tells between which ids it lies.

CREATE INDEX cycles_by_start ON cycle_events (start_ts);
