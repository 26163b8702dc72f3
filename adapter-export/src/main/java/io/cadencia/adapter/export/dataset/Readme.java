package io.cadencia.adapter.export.dataset;

import io.cadencia.application.port.out.DatasetDocument;
import io.cadencia.application.port.out.OpenDataset;
import io.cadencia.application.port.out.OpenDataset.Table;
import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.application.port.out.PlainColumn.Disclosure;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The set for people who open it: how to cite it, what is in it, and what is not. */
public final class Readme implements DatasetDocument {

  private static final String INTRODUCTION =
      """
      ## Reading it

      Each module has a folder of its own. Every table is there twice, with the same rows and columns: `.csv` (UTF-8, commas, a
      header, lines end with LF; instants are UTC with milliseconds and `Z`) and `.parquet` (64-bit whole numbers, doubles, instants
      in UTC, text). An empty cell, null in Parquet, means *not known*, never 0. In CSV a text that a spreadsheet would take for a formula has an
      apostrophe before it. `dictionary.csv` tells of every column what this file tells, `datapackage.json` tells programs
      (Frictionless Data Package), `manifest.csv` of each module tells with what the cycles were measured.

      A correction stands beside the measurement: `start_ts`, `end_ts` and `duration_ms` are what counts, `raw_*` is what the camera saw.
      All figures can be recomputed to the last bit from the other tables with the library `cadencia-domain` of the program.

      `sha256sum -c SHA256SUMS` checks every file. The SHA-256 of the content, by which the set is cited, is that of the lines of the tables in
      that file: `grep -E '\\.(csv|parquet)$' SHA256SUMS | sha256sum`. Another content has another version.

      ## People

      Nobody's name, code, number or address is in it. `op_` and 16 digits is somebody who sews, `staff_` and 16 digits somebody who corrects,
      verifies or classifies: the same person in every set of this plant with the same key of the pseudonyms (above is its name, not the key), and another in every other
      plant. The key stays in the plant; nobody can try names against them without it. Reasons and notes that people typed are left out.

      **This is pseudonymous and not anonymous**: whoever knows from elsewhere who sat at a workstation at some hour knows whose pseudonym it is. Treat it
      as data about people.
      """;

  @Override
  public String fileName() {
    return "README.md";
  }

  @Override
  public void write(OpenDataset dataset, OutputStream to) {
    var words = new DatasetWords(dataset);
    var lines = new ArrayList<String>();
    lines.addAll(List.of("# " + plain(words.title()), "", words.summary(), ""));
    lines.addAll(List.of("## Citing it", "", "> " + plain(words.citation()), ""));
    lines.addAll(facts(dataset, words));
    lines.addAll(List.of("", INTRODUCTION.strip(), "", "## Tables"));
    dataset.tables().forEach(table -> lines.addAll(section(table)));
    DocumentLines.write(lines, to);
  }

  private static List<String> facts(OpenDataset dataset, DatasetWords words) {
    return List.of(
        "| | |",
        "| --- | --- |",
        fact("version", dataset.version()),
        fact("author", words.author()),
        fact("licence", words.license()),
        fact("SHA-256 of the content", dataset.contentHash()),
        fact("plant", dataset.plant().plantId()),
        fact("modules", words.codes()),
        fact("days of the plant", words.days()),
        fact("from", dataset.span().from().toString()),
        fact("to", dataset.span().to().toString()),
        fact("known until", dataset.knownUntil().toString()),
        fact("time zone", dataset.plant().zone().getId()),
        fact("key of the pseudonyms", dataset.pseudonymKey()),
        fact("program", "Cadencia " + dataset.programVersion()));
  }

  private static String fact(String name, String value) {
    return "| " + name + " | " + plain(value) + " |";
  }

  private static List<String> section(Table table) {
    var head =
        Stream.of(
            "",
            "### " + table.name(),
            "",
            table.meaning(),
            "",
            "| column | type | unit | range | meaning |",
            "| --- | --- | --- | --- | --- |");
    return Stream.concat(head, table.columns().stream().map(Readme::row)).toList();
  }

  private static String row(PlainColumn column) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            column.name(),
            word(column.type()) + (column.maybeEmpty() ? ", may be empty" : ""),
            Objects.requireNonNullElse(column.unit(), ""),
            range(column.range()),
            meaning(column));
  }

  private static String range(PlainColumn.Range range) {
    if (!range.words().isEmpty()) {
      return range.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
    var least = range.smallest().map(String::valueOf).orElse("");
    return range.largest().map(most -> least + " to " + most).orElse(least(least));
  }

  private static String least(String least) {
    return least.isEmpty() ? "" : "from " + least;
  }

  private static String meaning(PlainColumn column) {
    var meaning = plain(column.meaning());
    var formula = column.formula();
    var whole = formula == null ? meaning : meaning + " `= " + formula + "`";
    return column.disclosure() == Disclosure.AS_IT_IS
        ? whole
        : whole + " *(" + word(column.disclosure()) + ")*";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** On one line, and without a bar that would end a cell. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").replace("|", "\\|");
  }
}
