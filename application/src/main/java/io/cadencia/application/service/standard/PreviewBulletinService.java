package io.cadencia.application.service.standard;

import io.cadencia.application.port.in.standard.PreviewBulletinUseCase;
import io.cadencia.application.port.out.BulletinReader;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.bulletin.BulletinPreview;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Sets a bulletin against the standards in force at its beginning. */
public final class PreviewBulletinService implements PreviewBulletinUseCase {

  private final BulletinReader reader;
  private final BulletinPlanner planner;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone the plant's time zone, in which corrected days are told
   */
  public PreviewBulletinService(
      BulletinReader reader, PlantRepository plant, Clock clock, ZoneId zone) {
    this.reader = reader;
    this.planner = new BulletinPlanner(plant);
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public BulletinPreview preview(Query query) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant validFrom = Objects.requireNonNullElse(query.validFrom(), now);
    return planner.plan(
        reader.read(query.file()),
        query.module(),
        validFrom.truncatedTo(ChronoUnit.MILLIS),
        now.atZone(zone));
  }
}
