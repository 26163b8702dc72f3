package io.cadencia.application.port.in.change;

/** Looks whether anything changed since the last look, and tells those who follow. */
public interface NoticeChangesUseCase {

  /**
   * One look; to be repeated a few times a second. It costs next to nothing while nobody follows or
   * nothing changes. What a look that fails has missed is found by the next one.
   *
   * @throws io.cadencia.application.port.out.StorageException if the storage does not answer
   */
  void runOnce();
}
