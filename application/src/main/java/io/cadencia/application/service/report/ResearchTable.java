package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.application.port.out.PlainTable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table of an export of research data. */
interface ResearchTable {

  /** What its file is called, without the ending. */
  String name();

  /** What a row is, in a sentence or two for readers of the data. */
  String meaning();

  List<PlainColumn> columns();

  /** Reads anew whenever it is asked. */
  Stream<List<@Nullable Object>> rows(ResearchScope scope);

  default String fileName() {
    return name() + ".csv";
  }

  default PlainTable of(ResearchScope scope) {
    return new PlainTable(columns(), rows(scope));
  }
}
