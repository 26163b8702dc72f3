package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.BackupFile;
import io.cadencia.application.port.in.retention.EnforceRetentionUseCase.Line;
import io.cadencia.application.port.in.retention.EnforceRetentionUseCase.Reason;
import io.cadencia.application.port.in.retention.EnforceRetentionUseCase.Report;
import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetainedStore.Removal;
import io.cadencia.bootstrap.config.CadenciaConfig;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sweep deleted, or would: a line for each class of data. */
record RetentionTable(
    CadenciaConfig config, Report report, List<BackupFile> backups, boolean dryRun) {

  private static final String FORM = "%-12s %-34s %10s %12s  %s%n";

  RetentionTable {
    backups = List.copyOf(backups);
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT, FORM, "class", "rule", dryRun ? "would go" : "gone", "bytes", "oldest kept");
    for (var what : DataClass.values()) {
      var lines = report.lines().stream().filter(line -> line.what() == what).toList();
      if (what == DataClass.BACKUPS) {
        row(out, what, ruleOfBackups(), backupRemoval());
      } else if (lines.isEmpty()) {
        row(out, what, what == DataClass.OUTBOX ? "until acknowledged" : "for ever", null);
      } else {
        lines.forEach(line -> row(out, what, rule(line), line.removal()));
      }
    }
    if (report.missingBytes() > 0) {
      out.println(
          "still missing: "
              + Sizes.megabytes(report.missingBytes())
              + " of free space; cycles and the audit trail are never deleted for it");
    }
  }

  private static void row(PrintWriter out, DataClass what, String rule, @Nullable Removal removal) {
    var count = removal == null ? "-" : String.valueOf(removal.count());
    var bytes = removal == null || removal.bytes() == 0 ? "-" : String.valueOf(removal.bytes());
    var oldest = removal == null ? null : removal.oldestKept();
    out.printf(Locale.ROOT, FORM, what.label(), rule, count, bytes, oldest == null ? "-" : oldest);
  }

  private String rule(Line line) {
    return line.reason() == Reason.FREE_SPACE
        ? "less than " + config.retention().freeSpaceMinMb() + " MB free"
        : "older than " + config.retention().days(line.what()).orElseThrow() + " days";
  }

  private String ruleOfBackups() {
    return "of %d days and %d weeks"
        .formatted(config.backup().keepDaily(), config.backup().keepWeekly());
  }

  private Removal backupRemoval() {
    return new Removal(backups.size(), 0, null);
  }
}
