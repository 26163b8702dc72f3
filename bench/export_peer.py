#!/usr/bin/env python3
"""Writes made-up cycles by xlsxwriter in constant-memory mode: what bench/export.sh compares with.

    python3 bench/export_peer.py FILE.xlsx CYCLES

The same 21 columns as the sheet Ciclos, with the same formats; nothing is read from a database.
"""

import resource
import sys
import time
from datetime import datetime, timedelta

import xlsxwriter

HEADER = [f"Columna {number}" for number in range(1, 22)]
START = datetime(2026, 1, 5, 6)


def main():
    file, cycles = sys.argv[1], int(sys.argv[2])
    begun = time.perf_counter()
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    sheet = book.add_worksheet("Ciclos")
    styles = {
        name: book.add_format({"num_format": code, "bottom": 1, "font_size": 10})
        for name, code in (
            ("text", "General"), ("whole", "#,##0"), ("seconds", "#,##0.0"), ("percent", "0.0%"),
            ("moment", "dd/mm/yyyy hh:mm:ss"))
    }
    text, whole, seconds = styles["text"], styles["whole"], styles["seconds"]
    percent, moment = styles["percent"], styles["moment"]
    sheet.write_row(0, 0, HEADER)
    for number in range(1, cycles + 1):
        start = START + timedelta(milliseconds=number * 2711 % 86_400_000)
        lasted = (52_000 + number * 37 % 19_000) / 1000
        sheet.write_number(number, 0, number, whole)
        sheet.write_string(number, 1, f"PUESTO_{number % 21 + 1:02}", text)
        sheet.write_string(number, 2, "PESPUNTAR CUELLO", text)
        sheet.write_datetime(number, 3, start, moment)
        sheet.write_datetime(number, 4, start + timedelta(seconds=lasted), moment)
        sheet.write_number(number, 5, lasted, seconds)
        sheet.write_number(number, 6, lasted, seconds)
        sheet.write_number(number, 7, 51.7, seconds)
        sheet.write_number(number, 8, 51.7 / lasted, percent)
        sheet.write_string(number, 9, "completo", text)
        for column in (10, 11, 12, 13, 14):
            sheet.write_blank(number, column, None, text)
        sheet.write_number(number, 15, 0.97, percent)
        sheet.write_number(number, 16, 1.0, percent)
        sheet.write_number(number, 17, 1, whole)
        sheet.write_string(number, 18, "roi-1", text)
        sheet.write_string(number, 19, "yolov8n/ort-1.29.0", text)
        sheet.write_string(number, 20, "config-1", text)
    book.close()
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"{cycles} cycles, xlsxwriter: wall {time.perf_counter() - begun:.2f} s,"
        f" CPU {used.ru_utime + used.ru_stime:.2f} s, resident {used.ru_maxrss / 1000:.0f} MB")


main()
