package io.cadencia.adapter.export.bulletin;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of text: semicolons, commas or tabs between cells. */
final class TextTable {

  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
  private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextTable() {}

  /**
   * The rows, cut by the separator with which they have headings.
   *
   * @throws IOException if a quote is never closed
   */
  static List<TableRow> read(byte[] content) throws IOException {
    var text = decode(content);
    for (char separator : SEPARATORS) {
      var rows = rows(text, separator);
      if (Headings.in(rows).isPresent()) {
        return rows;
      }
    }
    return List.of();
  }

  /** UTF-8; what is none comes from a spreadsheet that still writes as Windows did. */
  private static String decode(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(content, OF_OLD_SPREADSHEETS);
    }
  }

  private static List<TableRow> rows(String text, char separator) throws IOException {
    var parser = new RFC4180ParserBuilder().withSeparator(separator).build();
    var rows = new ArrayList<TableRow>();
    try (var csv = new CSVReaderBuilder(new StringReader(text)).withCSVParser(parser).build()) {
      var number = 1;
      for (var cells = next(csv); cells != null; cells = next(csv)) {
        rows.add(new TableRow(number, Arrays.stream(cells).map(TableCell::ofText).toList()));
        number = Math.toIntExact(csv.getLinesRead()) + 1;
      }
    }
    return rows;
  }

  private static String @Nullable [] next(CSVReader csv) throws IOException {
    try {
      return csv.readNext();
    } catch (CsvException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
