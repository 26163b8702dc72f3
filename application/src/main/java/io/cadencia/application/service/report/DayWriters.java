package io.cadencia.application.service.report;

import io.cadencia.application.port.out.WorkbookWriter;

/** The forms in which a day is written out; only the workbook goes through the cycles. */
public record DayWriters(
    WorkbookWriter workbook, WorkbookWriter mirror, WorkbookWriter plainMirror) {}
