package io.cadencia.bootstrap;

import io.cadencia.adapter.cv.model.ModelException;
import io.cadencia.adapter.cv.person.EngineException;
import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.adapter.cv.video.VideoWriteException;
import io.cadencia.adapter.http.PortInUseException;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.bootstrap.cli.Cli;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.FailureReport;
import io.cadencia.bootstrap.cli.Logging;
import io.cadencia.bootstrap.cli.Tasks;
import io.cadencia.bootstrap.password.TypedPassword;
import io.cadencia.bootstrap.task.AddOrderTask;
import io.cadencia.bootstrap.task.AnalyzeTask;
import io.cadencia.bootstrap.task.BackupTask;
import io.cadencia.bootstrap.task.ChangeRoleTask;
import io.cadencia.bootstrap.task.CorrectCycleTask;
import io.cadencia.bootstrap.task.DataFolders;
import io.cadencia.bootstrap.task.DayExportTask;
import io.cadencia.bootstrap.task.DemoTask;
import io.cadencia.bootstrap.task.DetectTask;
import io.cadencia.bootstrap.task.DoctorTask;
import io.cadencia.bootstrap.task.EvaluateTask;
import io.cadencia.bootstrap.task.ExportTask;
import io.cadencia.bootstrap.task.FetchModelTask;
import io.cadencia.bootstrap.task.ImportStandardsTask;
import io.cadencia.bootstrap.task.IssueKeyTask;
import io.cadencia.bootstrap.task.ListCyclesTask;
import io.cadencia.bootstrap.task.ListKeysTask;
import io.cadencia.bootstrap.task.ListOrdersTask;
import io.cadencia.bootstrap.task.ListPeopleTask;
import io.cadencia.bootstrap.task.OpenDataTask;
import io.cadencia.bootstrap.task.PasswdTask;
import io.cadencia.bootstrap.task.ProbeTask;
import io.cadencia.bootstrap.task.ReplayTask;
import io.cadencia.bootstrap.task.ResearchExportTask;
import io.cadencia.bootstrap.task.RestoreTask;
import io.cadencia.bootstrap.task.RetentionTask;
import io.cadencia.bootstrap.task.RevokeKeyTask;
import io.cadencia.bootstrap.task.RollupRebuildTask;
import io.cadencia.bootstrap.task.RollupVerifyTask;
import io.cadencia.bootstrap.task.ServeTask;
import io.cadencia.bootstrap.task.ShowAuditTask;
import io.cadencia.bootstrap.task.ShowStandardsTask;
import io.cadencia.bootstrap.task.SimulateTask;
import io.cadencia.bootstrap.task.UnlockTask;
import io.cadencia.bootstrap.task.VerifyAuditTask;
import io.cadencia.bootstrap.task.VerifyWorkbookTask;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Where the program starts. */
public final class Main {

  private static final List<Class<? extends RuntimeException>> SPOKEN =
      List.of(
          FrameSourceException.class,
          EngineException.class,
          ModelException.class,
          PortInUseException.class,
          StorageException.class,
          VideoWriteException.class);

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** Runs one command; returns the exit code of the process. */
  static int run(Console console, String... arguments) {
    try (var logging = new Logging()) {
      var failures = new FailureReport(console.err(), SPOKEN, logging::file);
      return new Cli(tasks(logging), console, failures).run(arguments);
    }
  }

  private static Tasks tasks(Logging logging) {
    var clock = Clock.system(ZoneId.systemDefault());
    var folders = new DataFolders(logging, clock);
    return new Tasks(
        new DemoTask(folders, clock),
        new ServeTask(folders, clock),
        new DetectTask(folders, clock),
        new SimulateTask(clock),
        new FetchModelTask(),
        new ExportTask(),
        new ResearchExportTask(clock),
        new DayExportTask(clock),
        new OpenDataTask(clock),
        new VerifyAuditTask(),
        new ShowAuditTask(),
        new CorrectCycleTask(clock),
        new ImportStandardsTask(clock),
        new ShowStandardsTask(clock),
        new AddOrderTask(),
        new ListOrdersTask(),
        new AnalyzeTask(),
        new EvaluateTask(clock),
        new RollupVerifyTask(clock),
        new RollupRebuildTask(clock),
        new BackupTask(clock),
        new RestoreTask(clock),
        new RetentionTask(clock),
        new ListCyclesTask(Locale.getDefault()),
        new ListPeopleTask(clock),
        new ChangeRoleTask(clock),
        new PasswdTask(TypedPassword::ofProcess, clock),
        new UnlockTask(clock),
        new IssueKeyTask(clock),
        new ListKeysTask(clock),
        new RevokeKeyTask(clock),
        new ReplayTask(clock),
        new ProbeTask(clock),
        new DoctorTask(clock),
        new VerifyWorkbookTask(clock));
  }
}
