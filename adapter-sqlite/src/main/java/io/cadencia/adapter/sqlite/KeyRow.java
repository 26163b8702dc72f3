package io.cadencia.adapter.sqlite;

import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.ApiKey.Revocation;
import io.cadencia.domain.access.KeyFingerprint;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.audit.ActorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code api_keys}. */
final class KeyRow {

  private KeyRow() {}

  /**
   * Empty where a newer program, set back since, wrote a kind that this one does not know. What is
   * not of the kind is passed over: the table alone gives nobody more.
   */
  static Optional<ApiKey> key(ResultSet row) throws SQLException {
    var kind = KeyKind.ofWord(row.getString("kind")).filter(KeyKind::hasSurface);
    return kind.isEmpty() ? Optional.empty() : Optional.of(key(row, kind.get()));
  }

  private static ApiKey key(ResultSet row, KeyKind kind) throws SQLException {
    var grant =
        new KeyGrant(
            row.getString("name"),
            kind,
            permissions(row.getString("permissions"), kind),
            row.getInt("requests_per_minute"),
            instant(row, "expires_ts"));
    return new ApiKey(
        new KeyId(row.getInt("id")),
        grant,
        new KeyFingerprint(row.getString("fingerprint")),
        new ActorId(row.getString("issued_by")),
        Instant.ofEpochMilli(row.getLong("issued_ts")),
        revocation(row),
        instant(row, "used_ts"));
  }

  private static Set<Permission> permissions(String words, KeyKind kind) {
    var some = EnumSet.noneOf(Permission.class);
    for (var word : words.split(" ", -1)) {
      Permission.ofWord(word).filter(kind.permissions()::contains).ifPresent(some::add);
    }
    return some;
  }

  private static @Nullable Revocation revocation(ResultSet row) throws SQLException {
    var at = instant(row, "revoked_ts");
    return at == null ? null : new Revocation(new ActorId(row.getString("revoked_by")), at);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
