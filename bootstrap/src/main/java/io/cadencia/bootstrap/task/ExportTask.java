package io.cadencia.bootstrap.task;

import io.cadencia.adapter.export.CsvCycleSheetWriter;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.report.ExportCyclesUseCase;
import io.cadencia.application.service.report.ExportCyclesService;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ExportOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.plant.ModuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes the cycles of a module on one day as CSV; the file is there whole or not at all. */
public final class ExportTask implements Task<ExportOptions> {

  @Override
  public ExitCode run(ExportOptions options, Console console) throws IOException {
    var folder = DataFolder.existing(options.data());
    var config = configurationOf(folder);
    var out = inAFolder(options.out());
    var draft = out.resolveSibling(out.getFileName() + ".part");
    try {
      write(options, folder, config, draft);
      Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    } finally {
      Files.deleteIfExists(draft);
    }
    console.out().println("cycles " + options.out());
    return ExitCode.DONE;
  }

  /** The configuration the folder was last used with. */
  static CadenciaConfig configurationOf(DataFolder folder) {
    if (!Files.isRegularFile(folder.config())) {
      throw new UsageException(
          folder.path()
              + " has no configuration yet; './cadencia serve --data DIR --config FILE' keeps one");
    }
    return ConfigYaml.read(folder.config());
  }

  private static Path inAFolder(Path out) {
    var whole = out.toAbsolutePath().normalize();
    var parent = whole.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UsageException("--out " + out + " lies in no folder; make the folder first");
    }
    return whole;
  }

  /** An export only reads, so it takes the database as it is, beside a server and a detector. */
  private static void write(
      ExportOptions options, DataFolder folder, CadenciaConfig config, Path draft)
      throws IOException {
    var query = new ExportCyclesUseCase.Query(new ModuleId(options.module()), options.date());
    try (var storage =
            Storage.open(folder.database(), SqliteDatabase.Role.DETECTOR, config.plantIdentity());
        var stream = Files.newOutputStream(draft)) {
      new ExportCyclesService(
              storage.plant(),
              storage.cycles(),
              storage.snapshot(),
              new CsvCycleSheetWriter(),
              config.plantIdentity().zone())
          .export(query, stream);
    }
  }
}
