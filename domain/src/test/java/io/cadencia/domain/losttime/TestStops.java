package io.cadencia.domain.losttime;

import io.cadencia.domain.audit.ActorId;
import java.time.Instant;

/** What people say of stops, for tests. */
public final class TestStops {

  public static final Instant SAID_AT = Instant.parse("2026-03-10T20:00:00Z");

  private TestStops() {}

  /** Said by an engineer in the evening, without a note. */
  public static Classification reason(String code) {
    return new Classification(code, new ActorId("ingeniera"), SAID_AT, null);
  }
}
