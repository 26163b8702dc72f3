package io.cadencia.bootstrap.report;

import io.cadencia.application.port.in.access.ListKeysUseCase.Listed;
import io.cadencia.domain.access.Permission;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keys of programs as a table for the terminal. */
public final class KeysTable {

  private KeysTable() {}

  /**
   * @param zone the plant's time zone
   */
  public static List<String> lines(List<Listed> keys, ZoneId zone) {
    if (keys.isEmpty()) {
      return List.of("no keys were given");
    }
    var table = new Columns();
    table.add("id", "name", "kind", "status", "a minute", "issued", "expires", "used", "may");
    for (var listed : keys) {
      var key = listed.key();
      var grant = key.grant();
      table.add(
          String.valueOf(key.id().value()),
          grant.name(),
          grant.kind().word(),
          listed.worth().name().toLowerCase(Locale.ROOT),
          String.valueOf(grant.requestsPerMinute()),
          Words.moment(key.issuedAt(), zone) + " by " + key.issuedBy().value(),
          moment(grant.expiresAt(), zone),
          moment(key.usedAt(), zone),
          Permission.words(grant.permissions()));
    }
    return table.lines();
  }

  private static String moment(@Nullable Instant instant, ZoneId zone) {
    return instant == null ? "never" : Words.moment(instant, zone);
  }
}
