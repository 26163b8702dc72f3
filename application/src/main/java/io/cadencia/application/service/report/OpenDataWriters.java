package io.cadencia.application.service.report;

import io.cadencia.application.port.out.DatasetDocument;
import io.cadencia.application.port.out.PlainTableWriter;
import java.util.List;

/**
 * The forms in which open data is written.
 *
 * @param csv for everything
 * @param parquet for the tables, beside their CSV
 * @param documents what tells of the set
 */
public record OpenDataWriters(
    PlainTableWriter csv, PlainTableWriter parquet, List<DatasetDocument> documents) {

  public OpenDataWriters {
    documents = List.copyOf(documents);
  }
}
