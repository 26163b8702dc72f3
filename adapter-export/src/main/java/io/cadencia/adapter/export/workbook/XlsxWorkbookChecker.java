package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Answer;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Cause;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Difference;
import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.NotAWorkbookException;
import io.cadencia.application.port.out.WorkbookChecker;
import io.cadencia.domain.plant.ModuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares workbooks. What was edited is told from what changed in the data by three hashes of each
 * sheet: of what it says in the file, of what the manifest says that it said, and of what it would
 * say today.
 */
public final class XlsxWorkbookChecker implements WorkbookChecker {

  /** Another build of the program that gives the same figures is no difference. */
  private static final Set<String> OF_THE_WRITER =
      Set.of(ManifestSheet.PROGRAM, ManifestSheet.COMMIT);

  @Override
  public Claim claim(Path workbook) {
    try (var file = SheetReading.open(workbook)) {
      var facts = facts(file);
      var format = facts.get(ManifestSheet.FORMAT_KEY);
      if (!ManifestSheet.FORMAT.equals(format)) {
        throw refused(
            workbook,
            format == null
                ? "has no sheet '" + BookSheet.MANIFEST + "' of this program"
                : "has the format '" + format + "', this program knows " + ManifestSheet.FORMAT);
      }
      return claim(facts);
    } catch (IOException e) {
      throw refused(workbook, "is no workbook (.xlsx) that can be read");
    } catch (DateTimeException | IllegalArgumentException e) {
      throw refused(workbook, "has a manifest in which module, day or moment cannot be read");
    }
  }

  private static NotAWorkbookException refused(Path workbook, String why) {
    return new NotAWorkbookException(
        workbook + " " + why + "; name a file that './cadencia export' or the server wrote");
  }

  private static Claim claim(Map<String, String> facts) {
    return new Claim(
        fact(facts, ManifestSheet.PLANT),
        new ModuleId(Integer.parseInt(fact(facts, ManifestSheet.MODULE))),
        LocalDate.parse(fact(facts, ManifestSheet.DAY)),
        Instant.parse(fact(facts, ManifestSheet.KNOWN_UNTIL)),
        Integer.parseInt(fact(facts, ManifestSheet.REVISION)));
  }

  private static String fact(Map<String, String> facts, String key) {
    var fact = facts.get(key);
    if (fact == null) {
      throw new IllegalArgumentException("nothing stands beside " + key);
    }
    return fact;
  }

  private static Map<String, String> facts(SheetReading file) throws IOException {
    var facts = new HashMap<String, String>();
    file.read(
        BookSheet.MANIFEST,
        row -> {
          var key = row.cell(0).raw();
          var value = row.cell(1).raw();
          if (key != null && value != null) {
            facts.put(key, value);
          }
        });
    return facts;
  }

  @Override
  public Answer compare(Path workbook, Claim claim, DayBook book) {
    try (var file = SheetReading.open(workbook)) {
      var found = new Comparing(file, facts(file)).differences(book);
      return new Answer(
          claim.module(),
          claim.day(),
          claim.revision(),
          found.subList(0, Math.min(found.size(), SheetComparison.MOST)),
          found.size() > SheetComparison.MOST);
    } catch (IOException e) {
      throw new UncheckedIOException(workbook + " cannot be read", e);
    }
  }

  /** One comparison. */
  private static final class Comparing {

    private final SheetReading file;
    private final Map<String, String> facts;
    private final List<String> names;
    private final List<Difference> differences = new ArrayList<>();
    private boolean dataChanged;

    Comparing(SheetReading file, Map<String, String> facts) throws IOException {
      this.file = file;
      this.facts = facts;
      this.names = file.names();
    }

    List<Difference> differences(DayBook book) {
      DaySheets.each(book, this::compare);
      names.stream()
          .filter(name -> !BookSheet.NAMES.contains(name))
          .map(name -> new Difference(name, null, "hoja " + name, null, Cause.FILE_EDITED))
          .forEach(differences::add);
      return differences;
    }

    private void compare(BookSheet sheet) {
      boolean manifest = sheet.name().equals(BookSheet.MANIFEST);
      var comparison = new SheetComparison(sheet, row -> manifest && isOfTheWriter(row));
      try {
        file.read(sheet.name(), comparison::add);
      } catch (IOException e) {
        throw new UncheckedIOException("sheet " + sheet.name() + " cannot be read", e);
      }
      differences.addAll(
          comparison.finish(
              names.contains(sheet.name()),
              manifest ? (there, now) -> ofManifest() : (there, now) -> of(sheet, there, now)));
    }

    private Cause of(BookSheet sheet, String inFile, String now) {
      var said = facts.get(ManifestSheet.HASH + sheet.name());
      boolean edited = !inFile.equals(said);
      boolean changed = !now.equals(said);
      dataChanged |= changed;
      if (edited && changed && !inFile.equals(now)) {
        return Cause.BOTH;
      }
      return changed && !edited ? Cause.DATA_CHANGED : Cause.FILE_EDITED;
    }

    private Cause ofManifest() {
      return dataChanged ? Cause.DATA_CHANGED : Cause.FILE_EDITED;
    }
  }

  private static boolean isOfTheWriter(BookRow row) {
    return OF_THE_WRITER.contains(row.cells().get(0).value());
  }
}
