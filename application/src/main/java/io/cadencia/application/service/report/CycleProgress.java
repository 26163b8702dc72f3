package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportDayUseCase.Progress;
import io.cadencia.application.port.out.DayBook;
import io.cadencia.domain.efficiency.Figures;

/** Tells how far an export is by the cycles it has gone through, which are most of the work. */
final class CycleProgress {

  private static final int STEP = 500;
  private static final double READ = 0.1;
  private static final double WRITTEN = 0.95;

  private final Progress progress;
  private long expected;
  private long seen;

  CycleProgress(Progress progress) {
    this.progress = progress;
    progress.at(0);
  }

  /** The book, which tells when its cycles are gone through. */
  DayBook of(DayBook book) {
    progress.at(READ);
    expected = Math.max(1, book.shifts().stream().mapToLong(block -> cycles(block.total())).sum());
    return book.with(book.cycles().peek(cycle -> count()));
  }

  /** How many cycles there will be at least; those given up are not foreseen. */
  private static long cycles(Figures figures) {
    return (long) figures.cycles() + figures.excluded();
  }

  private void count() {
    seen++;
    if (seen % STEP == 0) {
      progress.at(READ + (WRITTEN - READ) * Math.min(1.0, (double) seen / expected));
    }
  }

  void done() {
    progress.at(1);
  }
}
