package io.cadencia.application.service.standard;

import io.cadencia.application.port.in.standard.ImportBulletinUseCase;
import io.cadencia.application.port.out.BulletinArchive;
import io.cadencia.application.port.out.BulletinReader;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.bulletin.BulletinImport;
import io.cadencia.domain.bulletin.BulletinPreview;
import io.cadencia.domain.bulletin.StandardsChangedException;
import io.cadencia.domain.standard.StandardSource;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Stores the standards of a bulletin, if what was previewed still holds. */
public final class ImportBulletinService implements ImportBulletinUseCase {

  private final BulletinReader reader;
  private final BulletinPlanner planner;
  private final PlantRepository plant;
  private final BulletinArchive archive;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone the plant's time zone, in which corrected days are told
   */
  public ImportBulletinService(
      BulletinReader reader,
      PlantRepository plant,
      BulletinArchive archive,
      UnitOfWork unitOfWork,
      Clock clock,
      ZoneId zone) {
    this.reader = reader;
    this.planner = new BulletinPlanner(plant);
    this.plant = plant;
    this.archive = archive;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public BulletinPreview importBulletin(Command command) {
    // A large workbook is read before the transaction, so that cycles need not wait for it.
    var draft = reader.read(command.file());
    return unitOfWork.execute(
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(zone);
          var preview = planner.plan(draft, command.module(), command.validFrom(), now);
          if (!preview.fingerprint().equals(command.fingerprint())) {
            throw new StandardsChangedException(command.module());
          }
          if (!preview.changedStations().isEmpty()) {
            putInForce(preview, command.by());
          }
          return preview;
        });
  }

  private void putInForce(BulletinPreview preview, ActorId by) {
    var bulletin = preview.bulletin();
    var source = StandardSource.of(bulletin.id());
    archive.keep(bulletin);
    preview
        .changedStations()
        .forEach(plan -> plant.addStandard(plan.station().id(), plan.change(source)));
    archive.note(
        new BulletinImport(
            bulletin.id(),
            bulletin.style(),
            preview.module(),
            preview.validFrom(),
            preview.now().toInstant(),
            by));
  }
}
