package io.cadencia.bootstrap.task;

import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase;
import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase.Query;
import io.cadencia.bootstrap.cli.AuditShowOptions;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.report.AuditTable;
import io.cadencia.bootstrap.wiring.AuditTrail;
import io.cadencia.domain.cycle.CycleEvidence;
import io.cadencia.domain.cycle.CycleId;

/** Lists the audit trail, page by page. */
public final class ShowAuditTask implements Task<AuditShowOptions> {

  @Override
  public ExitCode run(AuditShowOptions options, Console console) {
    var folder = DataFolder.existing(options.data());
    try (var trail = AuditTrail.open(folder.database())) {
      console.out().println(AuditTable.HEADING);
      show(trail.reading(), options, console);
    }
    return ExitCode.DONE;
  }

  private static void show(
      ReadAuditTrailUseCase reading, AuditShowOptions options, Console console) {
    var subject =
        options.cycle() == null ? null : CycleEvidence.subject(new CycleId(options.cycle()));
    boolean more = true;
    for (long after = 0; more; ) {
      var page = reading.read(new Query(subject, after, Query.MAX_LIMIT));
      page.items().stream()
          .flatMap(entry -> AuditTable.lines(entry, subject != null).stream())
          .forEach(console.out()::println);
      after = page.nextAfter();
      more = page.hasMore();
    }
  }
}
