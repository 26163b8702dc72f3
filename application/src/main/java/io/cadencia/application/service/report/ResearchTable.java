package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainTable;

/** One file of an export of research data. */
interface ResearchTable {

  String fileName();

  PlainTable of(ResearchScope scope);
}
