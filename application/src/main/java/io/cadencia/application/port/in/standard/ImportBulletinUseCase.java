package io.cadencia.application.port.in.standard;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.bulletin.BulletinFile;
import io.cadencia.domain.bulletin.BulletinPreview;
import io.cadencia.domain.plant.ModuleId;
import java.time.Instant;

/**
 * Puts a style bulletin in force, as a whole or not at all: each workstation whose operations
 * differ gets a new version, one without operations loses its standard. A bulletin that changes
 * nothing leaves no trace.
 */
public interface ImportBulletinUseCase {

  /**
   * Returns what was changed.
   *
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is no such module
   * @throws io.cadencia.domain.bulletin.BulletinRefusedException with all faults of the file
   * @throws io.cadencia.domain.bulletin.StandardsChangedException if the preview no longer holds
   */
  BulletinPreview importBulletin(Command command);

  /**
   * @param validFrom as in the preview
   * @param fingerprint of the preview that was seen
   * @param by who puts it in force
   */
  record Command(
      BulletinFile file, ModuleId module, Instant validFrom, String fingerprint, ActorId by) {}
}
