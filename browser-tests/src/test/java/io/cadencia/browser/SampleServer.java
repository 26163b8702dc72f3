package io.cadencia.browser;

import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.UseCases;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.edge.UlidSupplier;
import io.cadencia.adapter.http.error.FailureTranslation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** The real server on a port of its own. */
final class SampleServer {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private SampleServer() {}

  /**
   * @param frames where pictures lie
   */
  static HttpApi of(Path frames, AccessSettings access, UseCases useCases, Clock clock) {
    return of(HttpSettings.of(0, frames, BOGOTA).withAccess(access), useCases, clock);
  }

  static HttpApi of(HttpSettings settings, UseCases useCases, Clock clock) {
    return new HttpApi(
        settings,
        useCases,
        clock,
        new AtomicLong()::incrementAndGet,
        new UlidSupplier(clock, new Random(7)),
        FailureTranslation.none());
  }
}
