package io.cadencia.application.service.export;

import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.port.in.report.ExportDayUseCase.Progress;
import io.cadencia.application.port.in.report.ExportDayUseCase.Query;
import io.cadencia.domain.export.ExportScope;
import java.util.List;
import java.util.zip.ZipOutputStream;

/**
 * Many days in one archive, each of one state of the storage, and as the revision that it is on the
 * shelf, or would be if it were asked for alone.
 */
final class MonthArchive {

  private final ExportDayUseCase exportDay;
  private final Revisions revisions;

  MonthArchive(ExportDayUseCase exportDay, Revisions revisions) {
    this.exportDay = exportDay;
    this.revisions = revisions;
  }

  /**
   * @param days each as its first revision
   */
  void write(List<Query> days, ZipOutputStream to, Progress progress) {
    var folder = new ZipFolder(to);
    for (int i = 0; i < days.size(); i++) {
      int before = i;
      add(days.get(i), folder, share -> progress.at((before + share) / days.size()));
    }
  }

  /** A day that is on the shelf is written once more than it is kept, to know which one it is. */
  private void add(Query day, ZipFolder to, Progress progress) {
    var latest = revisions.latest(ExportScope.ofDay(day.module(), day.day()));
    if (latest.revision() == 0) {
      exportDay.export(day, to, progress);
      return;
    }
    int revision = revision(day, latest, share -> progress.at(share / 2));
    exportDay.export(
        new Query(day.module(), day.day(), revision),
        new RevisedFolder(to, revision),
        share -> progress.at(0.5 + share / 2));
  }

  private int revision(Query day, Revisions.Latest latest, Progress progress) {
    var files = new HashedFiles();
    int newest = latest.revision();
    exportDay.export(new Query(day.module(), day.day(), newest), files, progress);
    return revisions.fits(latest, newest, files.written()) ? newest : newest + 1;
  }
}
