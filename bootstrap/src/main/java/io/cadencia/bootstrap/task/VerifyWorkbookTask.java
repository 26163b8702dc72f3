package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Answer;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Cause;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Difference;
import io.cadencia.application.port.out.NotAWorkbookException;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.cli.VerifyWorkbookOptions;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.bootstrap.wiring.WorkbookWiring;
import java.nio.file.Files;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Says whether a workbook is what the data says, and names the first cells where it is not. */
public final class VerifyWorkbookTask implements Task<VerifyWorkbookOptions> {

  private static final int SHOWN = 20;

  private final Clock clock;

  public VerifyWorkbookTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(VerifyWorkbookOptions options, Console console) {
    if (!Files.isRegularFile(options.file())) {
      throw new UsageException("there is no file " + options.file());
    }
    try {
      var answer = verify(options);
      tell(answer, options, console);
      return answer.isIdentical() ? ExitCode.DONE : ExitCode.FAILED;
    } catch (NotAWorkbookException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** It only reads, so it takes the database as it is, beside a server and a detector. */
  private Answer verify(VerifyWorkbookOptions options) {
    var data = DataFolder.existing(options.data());
    var config = ExportTask.configurationOf(data);
    try (var storage =
        Storage.open(data.database(), SqliteDatabase.Role.DETECTOR, config.plantIdentity())) {
      return new WorkbookWiring(storage, config, clock).verify().verify(options.file());
    }
  }

  private static void tell(Answer answer, VerifyWorkbookOptions options, Console console) {
    var out = console.out();
    var what =
        "%s: module %d, %s, revision %d"
            .formatted(options.file(), answer.module().value(), answer.day(), answer.revision());
    if (answer.isIdentical()) {
      out.println("identical  " + what);
      return;
    }
    out.println("DIFFERENT  " + what);
    answer.differences().stream().limit(SHOWN).map(VerifyWorkbookTask::words).forEach(out::println);
    if (answer.more() || answer.differences().size() > SHOWN) {
      out.println("and more");
    }
  }

  private static String words(Difference it) {
    var cell = it.cell();
    return "  %s%s: in the file %s, now %s (%s)"
        .formatted(
            it.sheet(),
            cell == null ? "" : "!" + cell,
            quoted(it.inFile()),
            quoted(it.now()),
            words(it.cause()));
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "nothing" : "'" + text + "'";
  }

  private static String words(Cause cause) {
    return switch (cause) {
      case FILE_EDITED -> "the file was edited";
      case DATA_CHANGED -> "the data was changed since";
      case BOTH -> "the file was edited, and the data was changed since";
    };
  }
}
