package io.cadencia.adapter.export.study;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import com.opencsv.exceptions.CsvMalformedLineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header: UTF-8, with or without byte order mark, separated by semicolons if its
 * header has one, else by commas.
 *
 * @param columns position of each column
 */
record CsvTable(Path file, Map<String, Integer> columns, List<CsvRow> rows) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * @throws CsvFaultException if it is no table
   * @throws IOException if it cannot be opened
   */
  static CsvTable read(Path file) throws IOException {
    var text = text(file);
    char separator = header(text).indexOf(';') >= 0 ? ';' : ',';
    var parser = new RFC4180ParserBuilder().withSeparator(separator).build();
    try (var csv = new CSVReaderBuilder(new StringReader(text)).withCSVParser(parser).build()) {
      return read(file, csv);
    }
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** Refuses a table that lacks a column. */
  void require(List<String> names) {
    for (var name : names) {
      if (!has(name)) {
        throw new CsvFaultException(
            file,
            1,
            ": there is no column "
                + name
                + "; there are "
                + String.join(", ", columns.keySet())
                + "; give the file as it was exported");
      }
    }
  }

  private static String text(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new CsvFaultException(file, 1, ": this is a folder; name a file in it");
    }
    try {
      var text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new CsvFaultException(file, 1, ": this is not text in UTF-8; save it as 'CSV UTF-8'");
    }
  }

  private static String header(String text) throws IOException {
    try (var lines = new BufferedReader(new StringReader(text))) {
      var first = lines.readLine();
      return first == null ? "" : first;
    }
  }

  private static CsvTable read(Path file, CSVReader csv) throws IOException {
    var columns = new LinkedHashMap<String, Integer>();
    var rows = new ArrayList<CsvRow>();
    long line = 1;
    for (var cells = next(file, csv, line); cells != null; cells = next(file, csv, line)) {
      if (columns.isEmpty()) {
        addColumns(columns, cells);
      } else if (cells.size() > 1 || !cells.get(0).isBlank()) {
        rows.add(row(file, line, columns, cells));
      }
      line = csv.getLinesRead() + 1;
    }
    return new CsvTable(file, columns, rows);
  }

  private static void addColumns(Map<String, Integer> columns, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      columns.putIfAbsent(cells.get(i).strip(), i);
    }
  }

  private static CsvRow row(
      Path file, long line, Map<String, Integer> columns, List<String> cells) {
    if (cells.size() < columns.size()) {
      throw new CsvFaultException(
          file,
          line,
          ": it has "
              + cells.size()
              + " cells, the header "
              + columns.size()
              + "; was the file cut off? Export it again");
    }
    return new CsvRow(file, line, columns, cells);
  }

  private static @Nullable List<String> next(Path file, CSVReader csv, long line)
      throws IOException {
    try {
      var cells = csv.readNext();
      return cells == null ? null : List.of(cells);
    } catch (CsvMalformedLineException | CsvException e) {
      throw new CsvFaultException(
          file, line, ": a quotation mark opens and does not close; export the file again");
    }
  }
}
