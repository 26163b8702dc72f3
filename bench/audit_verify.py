#!/usr/bin/env python3
"""Verifies the audit trail of a Cadencia database, without any code of Cadencia.

    python3 bench/audit_verify.py DIR/cadencia.db [--expect HASH]

Ends with 0 when the trail is whole, with 1 when it is not, with 2 when it cannot be read. The
canonical form is described in docs/corrections-and-audit.md. Needs Python 3.8 and nothing else.
"""

import argparse
import hashlib
import pathlib
import sqlite3
import sys

FORMAT = b"cadencia-audit-1"
GENESIS = b"0" * 64

# As bytes, so that text which is no UTF-8 is compared and not stumbled over.
ENTRIES = """
    SELECT seq, at, CAST(actor AS BLOB), CAST(action AS BLOB), CAST(subject_kind AS BLOB),
      CAST(subject_id AS BLOB), CAST(reason AS BLOB), CAST(before AS BLOB), CAST(after AS BLOB),
      CAST(previous_hash AS BLOB), CAST(hash AS BLOB)
    FROM audit_log ORDER BY seq
"""
HEAD = "SELECT seq, CAST(hash AS BLOB) FROM audit_head"


def netstring(field):
    """A field of the canonical form; None is a field that is null."""
    return b"-," if field is None else b"%d:%s," % (len(field), field)


def hash_of(seq, at, texts):
    """The hash of an entry; texts are its fields from the actor to the previous hash."""
    fields = [FORMAT, b"%d" % seq, b"%d" % at, *texts]
    return hashlib.sha256(b"".join(map(netstring, fields))).hexdigest().encode()


def verify(connection, expected):
    """Yields what is wrong; returns how many entries there are and the hash of the last."""
    connection.execute("BEGIN")
    head = connection.execute(HEAD).fetchone() or (0, b"")
    count, last_seq, last_hash, expected_seen = 0, 0, GENESIS, expected in (None, GENESIS)
    for seq, at, *texts, own in connection.execute(ENTRIES):
        if seq != last_seq + 1:
            yield f"between entry {last_seq} and entry {seq} something was removed or moved"
        elif texts[-1] != last_hash:
            yield f"entry {seq} does not follow entry {seq - 1}"
        if hash_of(seq, at, texts) != own:
            yield f"entry {seq} does not have its own hash"
        count, last_seq, last_hash = count + 1, seq, own
        expected_seen = expected_seen or own == expected
    if head != (last_seq, last_hash):
        yield f"the head names entry {head[0]}, the last one is entry {last_seq}, or its hash differs"
    if not expected_seen:
        yield "no entry has the expected hash"
    return count, last_hash.decode()


def main():
    parser = argparse.ArgumentParser(description="Verifies the audit trail of a Cadencia database.")
    parser.add_argument("database", type=pathlib.Path)
    parser.add_argument("--expect", metavar="HASH", help="a hash of the trail noted elsewhere")
    options = parser.parse_args()
    expected = options.expect.encode() if options.expect else None
    faults = 0
    try:
        connection = sqlite3.connect(
            options.database.resolve().as_uri() + "?mode=ro", uri=True, isolation_level=None)
        findings = verify(connection, expected)
        while True:
            print(next(findings))
            faults += 1
    except StopIteration as end:
        count, head = end.value
    except sqlite3.Error as failure:
        print(f"{options.database}: {failure}", file=sys.stderr)
        return 2
    print(f"audit trail {'NOT ' if faults else ''}whole: {count} entries, head {head}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
