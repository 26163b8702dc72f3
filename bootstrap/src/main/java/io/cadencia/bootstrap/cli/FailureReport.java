package io.cadencia.bootstrap.cli;

import io.cadencia.bootstrap.config.ConfigException;
import io.cadencia.domain.CadenciaException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a failure is turned into words and an exit code. The console gets the message
 * alone; the stack trace goes to the log file, or to the console when asked for.
 */
public final class FailureReport {

  /** This logger writes to the log file only; see {@link Logging}. */
  static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

  private final PrintWriter err;
  private final List<Class<? extends RuntimeException>> spoken;
  private final Supplier<Optional<Path>> logFile;

  /**
   * @param spoken exceptions whose message is written for the user, besides the refusals of the
   *     domain
   * @param logFile the log file of this run, once there is one
   */
  public FailureReport(
      PrintWriter err,
      List<Class<? extends RuntimeException>> spoken,
      Supplier<Optional<Path>> logFile) {
    this.err = err;
    this.spoken = List.copyOf(spoken);
    this.logFile = logFile;
  }

  /** Tells a failure on the console and in the log. */
  public ExitCode report(Throwable failure, boolean verbose) {
    LOG.error("the command failed", failure);
    err.println("cadencia: " + words(failure));
    if (verbose) {
      failure.printStackTrace(err);
    }
    err.flush();
    return failure instanceof ConfigException || failure instanceof UsageException
        ? ExitCode.WRONG_USE
        : ExitCode.FAILED;
  }

  private String words(Throwable failure) {
    if (isSpoken(failure)) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof FileSystemException file) {
      return fileWords(file);
    }
    return "unexpected failure: " + oneLine(failure) + "; " + whereTheTraceIs();
  }

  private boolean isSpoken(Throwable failure) {
    return failure.getMessage() != null
        && (failure instanceof CadenciaException
            || spoken.stream().anyMatch(type -> type.isInstance(failure)));
  }

  private static String fileWords(FileSystemException failure) {
    var file = failure.getFile();
    if (failure instanceof NoSuchFileException) {
      return file + ": there is no such file or folder; check the path";
    }
    if (failure instanceof AccessDeniedException) {
      return file + ": no right to read or write it; change its rights or choose another";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return file + ": is there already; choose another";
    }
    return file + ": " + failure.getReason();
  }

  private static String oneLine(Throwable failure) {
    var message = failure.getMessage() == null ? "" : failure.getMessage().strip();
    var first = message.lines().findFirst().map(line -> " (" + line + ")").orElse("");
    return failure.getClass().getSimpleName() + first;
  }

  private String whereTheTraceIs() {
    return logFile
        .get()
        .map(file -> "details are in " + file)
        .orElse("run it again with --verbose for details");
  }
}
