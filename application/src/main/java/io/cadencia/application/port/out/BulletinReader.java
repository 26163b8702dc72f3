package io.cadencia.application.port.out;

import io.cadencia.domain.bulletin.BulletinDraft;
import io.cadencia.domain.bulletin.BulletinFile;

/** Reads the table in a bulletin file, whatever its format. */
public interface BulletinReader {

  /**
   * What the file says; what cannot be read of it is among the draft's faults.
   *
   * @throws io.cadencia.domain.bulletin.BulletinRefusedException if no table can be found at all
   */
  BulletinDraft read(BulletinFile file);
}
