package io.cadencia.application.service.standard;

import io.cadencia.application.port.in.standard.ImportBulletinUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.BulletinArchive;
import io.cadencia.application.port.out.BulletinReader;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import io.cadencia.domain.bulletin.BulletinImport;
import io.cadencia.domain.bulletin.BulletinPreview;
import io.cadencia.domain.bulletin.StandardsChangedException;
import io.cadencia.domain.bulletin.StationPlan;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Stores the standards of a bulletin, if what was previewed still holds. */
public final class ImportBulletinService implements ImportBulletinUseCase {

  private final BulletinReader reader;
  private final BulletinPlanner planner;
  private final PlantRepository plant;
  private final BulletinArchive archive;
  private final AuditLog auditLog;
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
      AuditLog auditLog,
      UnitOfWork unitOfWork,
      Clock clock,
      ZoneId zone) {
    this.reader = reader;
    this.planner = new BulletinPlanner(plant);
    this.plant = plant;
    this.archive = archive;
    this.auditLog = auditLog;
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
    auditLog.append(act(preview, by));
  }

  private static AuditAct act(BulletinPreview preview, ActorId by) {
    return new AuditAct(
        preview.now().toInstant(),
        by,
        AuditAction.STANDARDS_IMPORTED,
        new AuditSubject("module", String.valueOf(preview.module().value())),
        "%s from %s".formatted(preview.bulletin().style(), preview.validFrom()),
        sams(preview, StationPlan::samBefore),
        sams(preview, StationPlan::samAfter));
  }

  /** The standard times of the changed workstations in milliseconds, by their codes. */
  private static String sams(
      BulletinPreview preview, Function<StationPlan, Optional<StandardTime>> sam) {
    var text = new CanonicalText();
    preview
        .changedStations()
        .forEach(
            plan ->
                text.with(
                    plan.station().code(),
                    sam.apply(plan).map(StandardTime::toMillis).orElse(null)));
    return text.text();
  }
}
