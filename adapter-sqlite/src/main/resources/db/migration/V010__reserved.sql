-- Placeholder: number 10 is that of the local accounts, which another branch brings.
DELETE FROM sessions WHERE fingerprint = '';
