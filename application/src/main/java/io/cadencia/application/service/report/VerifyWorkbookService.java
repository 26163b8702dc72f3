package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase;
import io.cadencia.application.port.out.NotAWorkbookException;
import io.cadencia.application.port.out.Snapshot;
import io.cadencia.application.port.out.WorkbookChecker;
import io.cadencia.application.port.out.WorkbookChecker.Claim;
import io.cadencia.domain.plant.PlantIdentity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;

/** Makes the book anew as of the moment at which the file was made, and lets them be compared. */
public final class VerifyWorkbookService implements VerifyWorkbookUseCase {

  private final Snapshot snapshot;
  private final Function<Instant, DayBooks> books;
  private final WorkbookChecker checker;
  private final PlantIdentity identity;

  /**
   * @param books what is read when it is that instant
   */
  public VerifyWorkbookService(
      Snapshot snapshot,
      Function<Instant, DayBooks> books,
      WorkbookChecker checker,
      PlantIdentity identity) {
    this.snapshot = snapshot;
    this.books = books;
    this.checker = checker;
    this.identity = identity;
  }

  @Override
  public Answer verify(Path workbook) {
    var claim = checker.claim(workbook);
    if (!claim.plant().equals(identity.plantId())) {
      throw new NotAWorkbookException(
          "%s is of plant '%s' and this data folder of plant '%s'; name the folder it came from"
              .formatted(workbook, claim.plant(), identity.plantId()));
    }
    return snapshot.read(() -> compare(workbook, claim));
  }

  private Answer compare(Path workbook, Claim claim) {
    var query = new ExportDayUseCase.Query(claim.module(), claim.day(), claim.revision());
    var book = books.apply(claim.knownUntil()).read(query);
    return checker.compare(workbook, claim, book);
  }
}
