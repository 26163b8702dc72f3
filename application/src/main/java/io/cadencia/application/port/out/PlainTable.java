package io.cadencia.application.port.out;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table for programs to read.
 *
 * @param rows as many cells as there are columns: text, whole numbers, doubles, instants, or null
 *     where nothing is known; can be gone through once
 */
public record PlainTable(List<PlainColumn> columns, Stream<List<@Nullable Object>> rows) {

  public PlainTable {
    columns = List.copyOf(columns);
  }

  public List<String> header() {
    return columns.stream().map(PlainColumn::name).toList();
  }
}
