package io.cadencia.adapter.export.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads a workbook row by row, whichever spreadsheet saved it last. POI opens it, which guards
 * against archives that explode and documents that name others.
 */
final class SheetReading implements AutoCloseable {

  private final OPCPackage file;
  private final XSSFReader reader;
  private final ReadOnlySharedStringsTable strings;

  private SheetReading(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
    this.file = file;
    this.reader = new XSSFReader(file);
    this.strings = new ReadOnlySharedStringsTable(file, false);
  }

  /**
   * @throws IOException if it is no workbook
   */
  static SheetReading open(Path path) throws IOException {
    try {
      return new SheetReading(OPCPackage.open(path.toFile(), PackageAccess.READ));
    } catch (OpenXML4JException | SAXException | RuntimeException e) {
      throw new IOException(path + " is no workbook", e);
    }
  }

  /** The names of the sheets, in order. */
  List<String> names() throws IOException {
    var names = new ArrayList<String>();
    eachSheet((name, content) -> names.add(name));
    return names;
  }

  /** Hands on every row of the sheet; nothing if there is no such sheet. */
  void read(String sheet, Consumer<ReadRow> to) throws IOException {
    eachSheet(
        (name, content) -> {
          if (name.equals(sheet)) {
            parse(content, to);
          }
        });
  }

  /** What is done with a sheet. */
  private interface Use {
    void of(String name, InputStream content) throws IOException;
  }

  private void eachSheet(Use use) throws IOException {
    try {
      var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (var content = sheets.next()) {
          use.of(sheets.getSheetName(), content);
        }
      }
    } catch (OpenXML4JException | RuntimeException e) {
      throw new IOException("a sheet cannot be read", e);
    }
  }

  private void parse(InputStream content, Consumer<ReadRow> to) throws IOException {
    try {
      var parser = XMLHelper.newXMLReader();
      parser.setContentHandler(new RowHandler(strings, to));
      parser.parse(new InputSource(content));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("a sheet is not well formed", e);
    }
  }

  @Override
  public void close() {
    file.revert();
  }
}
