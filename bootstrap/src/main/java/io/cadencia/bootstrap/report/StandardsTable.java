package io.cadencia.bootstrap.report;

import io.cadencia.application.port.in.standard.GetStandardTimesUseCase.Row;
import io.cadencia.domain.standard.StandardVersion;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Standard times as a table for the terminal: a workstation, and below it its operations. */
public final class StandardsTable {

  private StandardsTable() {}

  /**
   * @param zone the plant's time zone
   */
  public static List<String> lines(List<Row> rows, ZoneId zone) {
    var table = new Columns();
    table.add("module", "workstation", "SAM s", "SAM min", "version", "valid from");
    for (var row : rows) {
      add(table, row, row.standard(), zone);
    }
    return table.lines();
  }

  private static void add(Columns table, Row row, @Nullable StandardVersion standard, ZoneId zone) {
    var module = String.valueOf(row.workstation().module().value());
    var code = row.workstation().code();
    if (standard == null) {
      table.add(module, code, "-", "-", "-", "no standard");
      return;
    }
    table.add(
        module,
        code,
        Words.seconds(standard.sam()),
        Words.minutes(standard.sam()),
        String.valueOf(standard.number()),
        Words.moment(standard.validFrom(), zone));
    for (var operation : standard.operations()) {
      var sam = operation.sam();
      table.add(
          "",
          "  " + operation.name(),
          Words.seconds(sam),
          Words.minutes(sam),
          Objects.requireNonNullElse(operation.machineCode(), "by hand"));
    }
  }
}
