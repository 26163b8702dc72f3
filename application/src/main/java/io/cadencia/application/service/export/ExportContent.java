package io.cadencia.application.service.export;

import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.port.in.report.ExportDayUseCase.Folder;
import io.cadencia.application.port.in.report.ExportDayUseCase.Progress;
import io.cadencia.application.port.in.report.ExportDayUseCase.Query;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.export.ExportScope;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.shift.ProductionDays;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.ZipOutputStream;

/** What the files of an export hold: the day, or a month of days in one archive. */
public final class ExportContent {

  /** Hashes are written beside the final names, so those of the day are not wanted. */
  static final String HASH = ".sha256";

  private final ExportDayUseCase exportDay;
  private final PlantRepository plant;
  private final ProductionDays days;
  private final MonthArchive archive;
  private final Clock clock;

  /**
   * @param ledger knows which revision a day of an archive is
   * @param days of the plant
   */
  public ExportContent(
      ExportDayUseCase exportDay,
      ExportLedger ledger,
      PlantRepository plant,
      ProductionDays days,
      Clock clock) {
    this.exportDay = exportDay;
    this.archive = new MonthArchive(exportDay, new Revisions(ledger));
    this.plant = plant;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Writes the files of the scope.
   *
   * @param revision which one the workbook of a day says it is; those in an archive have their own
   */
  public void write(ExportScope scope, int revision, Folder to, Progress progress) {
    var module = scope.module();
    if (module != null) {
      var query = new Query(module, scope.from(), revision);
      exportDay.export(query, name -> opened(name, to), progress);
    } else {
      archive(YearMonth.from(scope.from()), to, progress);
    }
  }

  private static OutputStream opened(String name, Folder to) throws IOException {
    return isHash(name) ? OutputStream.nullOutputStream() : to.open(name);
  }

  static boolean isHash(String name) {
    return name.endsWith(HASH);
  }

  /** One day after the other; days to come are left out. */
  private void archive(YearMonth month, Folder to, Progress progress) {
    var name = "cadencia_" + month + ".zip";
    try (var zip = new ZipOutputStream(to.open(name))) {
      archive.write(queries(month), zip, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be written", e);
    }
  }

  private List<Query> queries(YearMonth month) {
    var today = days.dayOf(clock.instant());
    var last = month.atEndOfMonth();
    var end = today.isBefore(last) ? today : last;
    return month
        .atDay(1)
        .datesUntil(end.plusDays(1))
        .flatMap(day -> plant.modules().stream().map(module -> query(module, day)))
        .toList();
  }

  private static Query query(SewingModule module, LocalDate day) {
    return new Query(module.id(), day);
  }
}
