package io.cadencia.bootstrap.task;

import io.cadencia.adapter.export.bulletin.BulletinFileReader;
import io.cadencia.application.port.in.standard.ImportBulletinUseCase;
import io.cadencia.application.port.in.standard.PreviewBulletinUseCase;
import io.cadencia.application.service.standard.ImportBulletinService;
import io.cadencia.application.service.standard.PreviewBulletinService;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ImportStandardsOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.report.BulletinTable;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.bulletin.BulletinFile;
import io.cadencia.domain.bulletin.BulletinPreview;
import io.cadencia.domain.plant.ModuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows what a style bulletin would change, and puts it in force when asked to. */
public final class ImportStandardsTask implements Task<ImportStandardsOptions> {

  private static final long LARGEST = 10_000_000;

  private final Clock clock;

  public ImportStandardsTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(ImportStandardsOptions options, Console console) throws IOException {
    if (options.apply() && options.by() == null) {
      throw new UsageException("--apply is noted under a name: add --by NAME");
    }
    var file = read(options.file(), options.sheet());
    try (var plant = ExistingPlant.open(options.data())) {
      var preview = preview(plant, file, options);
      BulletinTable.lines(preview, plant.zone()).forEach(console.out()::println);
      console.out().println();
      console.out().println(outcome(plant, file, options, preview));
    }
    return ExitCode.DONE;
  }

  private static BulletinFile read(Path path, @Nullable String sheet) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new UsageException(
          path + " has more than 10 MB, which no bulletin has; save the sheet alone");
    }
    var name = Objects.requireNonNull(path.getFileName()).toString();
    return new BulletinFile(name, Files.readAllBytes(path), sheet);
  }

  private BulletinPreview preview(
      ExistingPlant plant, BulletinFile file, ImportStandardsOptions options) {
    return new PreviewBulletinService(
            new BulletinFileReader(), plant.storage().plant(), clock, plant.zone())
        .preview(
            new PreviewBulletinUseCase.Query(
                file, new ModuleId(options.module()), options.validFrom()));
  }

  private String outcome(
      ExistingPlant plant,
      BulletinFile file,
      ImportStandardsOptions options,
      BulletinPreview preview) {
    if (preview.changedStations().isEmpty()) {
      return "nothing to change: these standards are in force";
    }
    if (!options.apply()) {
      return "nothing was changed; add --apply --by NAME to put it in force";
    }
    apply(plant, file, new ActorId(Objects.requireNonNull(options.by())), preview);
    return "in force; workstations changed: %d".formatted(preview.changedStations().size());
  }

  private void apply(ExistingPlant plant, BulletinFile file, ActorId by, BulletinPreview preview) {
    var storage = plant.storage();
    new ImportBulletinService(
            new BulletinFileReader(),
            storage.plant(),
            storage.bulletins(),
            storage.auditLog(),
            storage.unitOfWork(),
            clock,
            plant.zone())
        .importBulletin(
            new ImportBulletinUseCase.Command(
                file, preview.module(), preview.validFrom(), preview.fingerprint(), by));
  }
}
