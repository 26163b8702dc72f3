package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.ApiKey.Worth;
import io.cadencia.domain.access.Permission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of the API, without the key.
 *
 * @param status {@code active}, {@code expired} or {@code revoked}
 * @param lastUsedAt to the minute; null if never
 */
public record KeyJson(
    int id,
    String name,
    String kind,
    List<String> permissions,
    int requestsPerMinute,
    String status,
    String issuedBy,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    @Nullable String revokedBy,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {

  public static KeyJson of(ApiKey key, Worth worth) {
    var grant = key.grant();
    var revocation = key.revocation();
    return new KeyJson(
        key.id().value(),
        grant.name(),
        grant.kind().word(),
        grant.permissions().stream().map(Permission::word).toList(),
        grant.requestsPerMinute(),
        Words.of(worth),
        key.issuedBy().value(),
        key.issuedAt(),
        grant.expiresAt(),
        revocation == null ? null : revocation.by().value(),
        revocation == null ? null : revocation.at(),
        key.usedAt());
  }
}
