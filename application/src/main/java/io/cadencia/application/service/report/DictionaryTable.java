package io.cadencia.application.service.report;

import io.cadencia.application.port.out.OpenDataset.Table;
import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.application.port.out.PlainTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every column of every table is, as a table, and so of itself too. */
final class DictionaryTable {

  static final Table TABLE =
      new Table(
          "dictionary",
          "A column of a table.",
          List.of(
              PlainColumn.text("table", "Name of the table."),
              PlainColumn.text("column", "Name of the column."),
              PlainColumn.text("type", "What its cells hold; instants are UTC to the millisecond.")
                  .oneOf("whole", "decimal", "instant", "text"),
              PlainColumn.text(
                      "unit", "In what numbers are told; empty for counts and numbers of things.")
                  .orEmpty(),
              PlainColumn.whole("least", "The smallest value there can be.").orEmpty(),
              PlainColumn.whole("most", "The largest value there can be.").orEmpty(),
              PlainColumn.text("words", "The only texts there can be, separated by a bar.")
                  .orEmpty(),
              PlainColumn.whole(
                      "may_be_empty", "1 where a cell may be empty: it is not known then.")
                  .between(0, 1),
              PlainColumn.text(
                      "disclosure",
                      "as_it_is: as the plant has it; pseudonym: a person, by a name that only the"
                          + " plant can make; withheld: a word in the place of what somebody typed.")
                  .oneOf("as_it_is", "pseudonym", "withheld"),
              PlainColumn.text("meaning", "What it tells."),
              PlainColumn.text(
                      "formula", "How it follows from others; empty for what was measured or told.")
                  .orEmpty()));

  private DictionaryTable() {}

  static PlainTable of(List<Table> tables) {
    return new PlainTable(
        TABLE.columns(),
        tables.stream()
            .flatMap(table -> table.columns().stream().map(column -> row(table, column))));
  }

  private static List<@Nullable Object> row(Table table, PlainColumn column) {
    var words = column.range().words();
    return Arrays.<@Nullable Object>asList(
        table.name(),
        column.name(),
        word(column.type()),
        column.unit(),
        column.range().least(),
        column.range().most(),
        words.isEmpty() ? null : String.join("|", words),
        column.maybeEmpty() ? 1 : 0,
        word(column.disclosure()),
        column.meaning(),
        column.formula());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
