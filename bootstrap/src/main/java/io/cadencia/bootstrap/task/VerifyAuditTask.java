package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.cli.AuditVerifyOptions;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.AuditTrail;
import io.cadencia.domain.audit.AuditFault;
import io.cadencia.domain.audit.AuditReport;

/** Says whether the audit trail is whole, and names the first faults where it is not. */
public final class VerifyAuditTask implements Task<AuditVerifyOptions> {

  private static final int SHOWN = 20;

  @Override
  public ExitCode run(AuditVerifyOptions options, Console console) {
    var folder = DataFolder.existing(options.data());
    try (var trail = AuditTrail.open(folder.database())) {
      var report = trail.verification().verify(options.expectedHash());
      tell(report, console);
      return report.isWhole() ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  private static void tell(AuditReport report, Console console) {
    var out = console.out();
    if (report.isWhole()) {
      out.println(
          "audit trail whole: " + report.entries() + " entries, head " + report.head().hash());
      return;
    }
    out.println("audit trail NOT whole: " + report.entries() + " entries, " + faults(report));
    report.faults().stream().limit(SHOWN).map(AuditFault::words).forEach(out::println);
    if (report.more() || report.faults().size() > SHOWN) {
      out.println("and more");
    }
  }

  private static String faults(AuditReport report) {
    var number = report.faults().size();
    return (report.more() ? "at least " : "") + number + (number == 1 ? " fault" : " faults");
  }
}
