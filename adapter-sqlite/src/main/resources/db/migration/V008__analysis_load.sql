-- How the detector keeps up with each camera, since it started; of a recording no time is measured.

ALTER TABLE camera_status ADD COLUMN searches INTEGER NOT NULL DEFAULT 0;
ALTER TABLE camera_status ADD COLUMN searching_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE camera_status ADD COLUMN frames_waiting INTEGER NOT NULL DEFAULT 0;
ALTER TABLE camera_status ADD COLUMN source_failures INTEGER NOT NULL DEFAULT 0;
