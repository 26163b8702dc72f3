package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * Tells which role somebody has now. Who is seen for the first time is remembered, as a viewer.
 * Asked at every request, so it must be cheap.
 */
public interface RecognisePersonUseCase {

  /**
   * @throws io.cadencia.application.port.out.StorageException if their role has to be read and
   *     cannot be
   */
  Role recognise(Sighting sighting);

  /**
   * Somebody who asks.
   *
   * @param by how it became known who they are
   * @param claimed the role that came along with that, or null; it goes before any other
   */
  record Sighting(ActorId who, Mechanism by, @Nullable Role claimed) {}
}
