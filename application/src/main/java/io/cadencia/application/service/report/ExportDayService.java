package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.DayFileName;
import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.port.out.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

/** Writes the workbook of a day and its mirrors; all of them are of one state of the storage. */
public final class ExportDayService implements ExportDayUseCase {

  private final Snapshot snapshot;
  private final Function<Instant, DayBooks> books;
  private final DayWriters writers;
  private final Clock clock;

  /**
   * @param books what is read when it is that instant
   */
  public ExportDayService(
      Snapshot snapshot, Function<Instant, DayBooks> books, DayWriters writers, Clock clock) {
    this.snapshot = snapshot;
    this.books = books;
    this.writers = writers;
    this.clock = clock;
  }

  @Override
  public void export(Query query, Folder to, Progress progress) {
    snapshot.run(() -> write(query, to, new CycleProgress(progress)));
  }

  private void write(Query query, Folder to, CycleProgress progress) {
    var book = progress.of(books.apply(clock.instant()).read(query));
    var name = DayFileName.of(book.scope().module(), query.day());
    var files = new FilesWithHashes(to);
    files.write(book, writers.workbook(), name.workbook());
    files.write(book, writers.mirror(), name.mirror());
    files.write(book, writers.plainMirror(), name.plainMirror());
    progress.done();
  }
}
