package io.cadencia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.bootstrap.config.ConfigException;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureReportTest {

  /** Stands for an adapter's exception whose message is written for the user. */
  private static final class SpokenException extends RuntimeException {
    SpokenException(String message) {
      super(message);
    }
  }

  private final StringWriter err = new StringWriter();

  private ExitCode report(Throwable failure) {
    return reporter(Optional.empty()).report(failure, false);
  }

  private FailureReport reporter(Optional<Path> logFile) {
    return new FailureReport(new PrintWriter(err), List.of(SpokenException.class), () -> logFile);
  }

  private String told() {
    return err.toString().strip();
  }

  @Test
  void a_refusal_of_the_domain_speaks_for_itself() {
    assertThat(report(new ModuleNotFoundException(new ModuleId(9)))).isEqualTo(ExitCode.FAILED);
    assertThat(told()).isEqualTo("cadencia: No module with id=9");
  }

  @Test
  void so_does_an_exception_written_for_the_user() {
    assertThat(report(new SpokenException("no video at x.mp4"))).isEqualTo(ExitCode.FAILED);
    assertThat(told()).isEqualTo("cadencia: no video at x.mp4");
  }

  @Test
  void a_faulty_configuration_is_wrong_use() {
    var failure = new ConfigException("c.yaml", List.of("plant is missing: name it"));

    assertThat(report(failure)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(told()).isEqualTo("cadencia: c.yaml: plant is missing: name it");
  }

  @Test
  void so_are_options_that_do_not_go_together() {
    assertThat(report(new UsageException("say --video"))).isEqualTo(ExitCode.WRONG_USE);
    assertThat(told()).isEqualTo("cadencia: say --video");
  }

  @Test
  void files_are_named_with_what_is_wrong() {
    report(new NoSuchFileException("a"));
    report(new AccessDeniedException("b"));
    report(new FileAlreadyExistsException("c"));
    report(new FileSystemException("d", null, "No space left on device"));

    assertThat(told().lines())
        .containsExactly(
            "cadencia: a: there is no such file or folder; check the path",
            "cadencia: b: no right to read or write it; change its rights or choose another",
            "cadencia: c: is there already; choose another",
            "cadencia: d: No space left on device");
  }

  @Test
  void anything_else_names_the_log_file_which_has_the_stack_trace(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("cadencia.log");
    try (var logging = new Logging()) {
      logging.writeTo(file);

      reporter(logging.file()).report(new IllegalStateException("boom"), false);
    }

    assertThat(told())
        .isEqualTo(
            "cadencia: unexpected failure: IllegalStateException (boom); details are in " + file);
    assertThat(Files.readString(file))
        .contains("java.lang.IllegalStateException: boom")
        .contains("\tat io.cadencia.bootstrap.cli.FailureReportTest");
  }

  @Test
  void nothing_is_written_to_a_log_that_was_closed(@TempDir Path folder) throws IOException {
    var file = folder.resolve("cadencia.log");
    try (var logging = new Logging()) {
      logging.writeTo(file);
    }

    report(new IllegalStateException("late"));

    assertThat(Files.readString(file)).isEmpty();
  }
}
