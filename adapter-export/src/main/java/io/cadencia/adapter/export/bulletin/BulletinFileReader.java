package io.cadencia.adapter.export.bulletin;

import io.cadencia.application.port.out.BulletinReader;
import io.cadencia.domain.bulletin.BulletinDraft;
import io.cadencia.domain.bulletin.BulletinFault;
import io.cadencia.domain.bulletin.BulletinFile;
import io.cadencia.domain.bulletin.BulletinRefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads bulletins from files ending in .csv or .xlsx. */
public final class BulletinFileReader implements BulletinReader {

  private static final Logger LOG = LoggerFactory.getLogger(BulletinFileReader.class);

  @Override
  public BulletinDraft read(BulletinFile file) {
    var rows = rows(file);
    var headings =
        Headings.in(rows)
            .orElseThrow(
                () ->
                    refused(
                        file,
                        "has no line of headings: estilo, secuencia, operación, máquina, SAM (min),"
                            + " puesto"));
    if (!headings.faults().isEmpty()) {
      throw new BulletinRefusedException(headings.faults());
    }
    return new BulletinLines(headings).read(rows);
  }

  private static List<TableRow> rows(BulletinFile file) {
    var name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return textRows(file);
    }
    if (name.endsWith(".xlsx")) {
      return workbookRows(file);
    }
    throw refused(file, "is neither .csv nor .xlsx; save it as one of them");
  }

  private static List<TableRow> textRows(BulletinFile file) {
    try (var content = file.open()) {
      return TextTable.read(content.readAllBytes());
    } catch (IOException e) {
      LOG.debug("a bulletin cannot be read", e);
      throw refused(file, "has a quote that is never closed");
    }
  }

  /** The library throws whatever a broken file makes it stumble over. */
  private static List<TableRow> workbookRows(BulletinFile file) {
    try (var content = file.open()) {
      return WorkbookTable.read(content, file.sheet());
    } catch (NoSuchSheetException e) {
      throw refused(file, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      LOG.debug("a bulletin cannot be read", e);
      throw refused(file, "is no workbook that can be read; save it as .xlsx, without a password");
    }
  }

  private static BulletinRefusedException refused(BulletinFile file, String problem) {
    return new BulletinRefusedException(
        List.of(new BulletinFault(0, "file", file.name(), problem)));
  }
}
