package io.cadencia.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The models that measured cycles; one stays known when its cycles are gone. */
public interface ModelVersions {

  /** Every model that ever measured a cycle, by first use, then version. */
  List<Use> used();

  /** The version that measured the cycle of the greatest number. */
  Optional<String> ofNewestCycle();

  /**
   * @param firstAt start of the first cycle it measured
   * @param lastAt newest end, or start where there is none, of a cycle it measured
   */
  record Use(ModelIdentity model, Instant firstAt, Instant lastAt) {}
}
