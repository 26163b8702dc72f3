#!/usr/bin/env python3
"""Writes the cycles of a day by xlsxwriter in constant-memory mode: what bench/export.sh compares with.

    python3 bench/export_peer.py FOLDER FILE.xlsx      # FOLDER filled by bench/make_db.py, in its zone

The same rows and the same 21 columns as the sheet Ciclos of the newest day of module 1, with the same formats,
read from the same database; no other sheet, no mirrors and no hashes.
"""

import sqlite3
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import xlsxwriter

ZONE = ZoneInfo("America/Bogota")
DAY_MS = 86_400_000
EPOCH = date(1899, 12, 30)
TITLES = (
    "Ciclo", "Puesto", "Operación", "Inicio", "Fin", "Duración medida (s)", "Duración efectiva (s)", "SAM (s)",
    "Eficiencia", "Estado", "Excluido por", "Corregido por", "Motivo de la corrección", "Verificado por",
    "Verificado el", "Confianza", "Cobertura", "Versión SAM", "Versión zonas", "Versión modelo",
    "Versión configuración",
)  # fmt: skip
LOOKS = (
    "whole", "text", "text", "moment", "moment", "seconds", "seconds", "seconds", "percent", "text", "text", "text",
    "text", "text", "moment", "percent", "percent", "whole", "text", "text", "text",
)  # fmt: skip
FORMATS = {
    "text": "General", "whole": "#,##0", "seconds": "#,##0.0", "percent": "0.0%", "moment": "dd/mm/yyyy hh:mm:ss",
}  # fmt: skip
STATES = {"complete": "completo", "aborted": "abortado", "manual_override": "corregido", "in_progress": "en curso"}

CYCLES = """
    SELECT c.id, w.code, o.name, c.start_ts, c.end_ts, c.raw_duration_ms, c.duration_ms, s.sam_ms, c.status,
      c.excluded_reason, c.notes, c.gt_verified_by, c.gt_verified_at, c.confidence, c.coverage, c.sam_version,
      c.roi_version, c.cv_model_version, c.config_version
    FROM cycle_events c
    JOIN workstations w ON w.id = c.workstation_id
    LEFT JOIN standard_times s ON s.workstation_id = c.workstation_id AND s.version = c.sam_version
    LEFT JOIN standard_operations o ON o.workstation_id = s.workstation_id AND o.version = s.version
    WHERE w.module_id = 1 AND c.end_ts >= ? AND c.end_ts < ?
    ORDER BY c.id
"""


def day(db):
    """From, to, and how far the plant's clock is ahead of UTC; no clock is set on that day."""
    newest = db.execute("SELECT max(end_ts) FROM cycle_events").fetchone()[0] / 1000
    start = datetime.combine(datetime.fromtimestamp(newest, ZONE).date(), time.min, ZONE)
    ahead = int(start.utcoffset() / timedelta(milliseconds=1))
    start_ms = int(start.timestamp() * 1000)
    return start_ms, start_ms + DAY_MS, ahead


def cells(row, serial):
    """What stands in the columns, in their order."""
    (number, code, operation, start, end, measured, effective, sam, status, excluded, notes, verifier, verified,
     confidence, coverage, sam_version, zones, model, configuration) = row  # fmt: skip
    counts = sam and status in ("complete", "manual_override")
    corrected = status == "manual_override"
    return (
        number, code, operation, serial(start), serial(end), measured / 1000, effective / 1000,
        sam / 1000 if sam else None, sam / effective if counts else None, STATES[status], excluded,
        "consola" if corrected else None, notes if corrected else None, "consola" if verifier else None,
        serial(verified) if verified else None, confidence, coverage, sam_version, zones, model, configuration,
    )  # fmt: skip


def main():
    folder, file = sys.argv[1:]
    db = sqlite3.connect(f"file:{Path(folder, 'cadencia.db')}?mode=ro", uri=True)
    start, end, ahead = day(db)
    days = (date(1970, 1, 1) - EPOCH).days
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    sheet = book.add_worksheet("Ciclos")
    formats = {
        look: book.add_format({"num_format": code, "bottom": 1, "font_size": 10})
        for look, code in FORMATS.items()
    }
    columns = [
        (column, sheet.write_string if look == "text" else sheet.write_number, formats[look])
        for column, look in enumerate(LOOKS)
    ]
    sheet.write_row(0, 0, TITLES)
    for number, row in enumerate(db.execute(CYCLES, (start, end)), 1):
        values = cells(row, lambda ms: days + (ms + ahead) / DAY_MS)
        for (column, write, style), value in zip(columns, values):
            if value is None:
                sheet.write_blank(number, column, None, style)
            else:
                write(number, column, value, style)
    book.close()


main()
