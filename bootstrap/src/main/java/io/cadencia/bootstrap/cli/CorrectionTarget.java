package io.cadencia.bootstrap.cli;

import io.cadencia.bootstrap.cli.CorrectionOptions.What;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every correction of a cycle needs. */
final class CorrectionTarget {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder; a server and a detector may be at work in it.")
  private Path data = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "N",
      required = true,
      converter = OptionTypes.CycleNumber.class,
      description = "Number of the cycle.")
  private long cycle;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      converter = OptionTypes.PersonName.class,
      description = "Who does it; kept in the audit trail.")
  private String by = "";

  CorrectionOptions options(What what, @Nullable String reason) {
    return new CorrectionOptions(data, cycle, what, reason, by);
  }
}
