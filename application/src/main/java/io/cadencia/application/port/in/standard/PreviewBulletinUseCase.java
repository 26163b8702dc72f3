package io.cadencia.application.port.in.standard;

import io.cadencia.domain.bulletin.BulletinFile;
import io.cadencia.domain.bulletin.BulletinPreview;
import io.cadencia.domain.plant.ModuleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows what a style bulletin would change, and changes nothing. */
public interface PreviewBulletinUseCase {

  /**
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is no such module
   * @throws io.cadencia.domain.bulletin.BulletinRefusedException with all faults of the file
   */
  BulletinPreview preview(Query query);

  /**
   * @param validFrom first instant at which it is to be in force, or null for now; one in the past
   *     corrects the figures since
   */
  record Query(BulletinFile file, ModuleId module, @Nullable Instant validFrom) {}
}
