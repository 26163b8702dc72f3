package io.cadencia.adapter.http.file;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Tells where weaknesses are reported, as RFC 9116 has it; nothing where nobody was named. */
public final class SecurityTxt {

  /** Half of what the RFC allows; the text is made anew each time it is asked for. */
  private static final Duration VALID = Duration.ofDays(180);

  private final @Nullable String contact;
  private final Clock clock;

  public SecurityTxt(@Nullable String contact, Clock clock) {
    this.contact = contact;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    if (contact != null) {
      routes.get("/.well-known/security.txt", this::get);
    }
  }

  private void get(Context ctx) {
    ctx.header("Cache-Control", "no-cache");
    ctx.contentType("text/plain; charset=utf-8")
        .result(
            "Contact: %s\nExpires: %s\nPreferred-Languages: es, en\n".formatted(contact, expiry()));
  }

  private Instant expiry() {
    return clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS);
  }
}
