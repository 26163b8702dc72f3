package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.ApiKeyStore;
import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.ApiKey.Revocation;
import io.cadencia.domain.access.KeyFingerprint;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Table {@code api_keys}, which the server and the command line write. */
public final class SqliteApiKeyStore implements ApiKeyStore {

  private final SqliteDatabase database;

  public SqliteApiKeyStore(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public List<ApiKey> all() {
    return database.read(
        handle ->
            Rows.read(
                handle.createQuery("SELECT * FROM api_keys ORDER BY id"),
                row -> {
                  var keys = new ArrayList<ApiKey>();
                  while (row.next()) {
                    KeyRow.key(row).ifPresent(keys::add);
                  }
                  return List.copyOf(keys);
                }));
  }

  @Override
  public Optional<ApiKey> find(KeyFingerprint fingerprint) {
    return database.read(
        handle ->
            one(
                handle
                    .createQuery("SELECT * FROM api_keys WHERE fingerprint = :fingerprint")
                    .bind("fingerprint", fingerprint.value())));
  }

  @Override
  public Optional<ApiKey> find(KeyId id) {
    return database.read(handle -> one(byId(handle, id)));
  }

  @Override
  public Optional<ApiKey> findByName(String name) {
    return database.read(
        handle ->
            one(
                handle
                    .createQuery("SELECT * FROM api_keys WHERE name = :name")
                    .bind("name", name)));
  }

  private static Query byId(Handle handle, KeyId id) {
    return handle.createQuery("SELECT * FROM api_keys WHERE id = :id").bind("id", id.value());
  }

  private static Optional<ApiKey> one(Query query) {
    return Rows.read(query, row -> row.next() ? KeyRow.key(row) : Optional.empty());
  }

  @Override
  public ApiKey add(
      KeyGrant grant, KeyFingerprint fingerprint, ActorId issuedBy, Instant issuedAt) {
    int id = database.write(handle -> insert(handle, grant, fingerprint, issuedBy, issuedAt));
    return new ApiKey(new KeyId(id), grant, fingerprint, issuedBy, issuedAt, null, null);
  }

  private static int insert(
      Handle handle,
      KeyGrant grant,
      KeyFingerprint fingerprint,
      ActorId issuedBy,
      Instant issuedAt) {
    return handle
        .createQuery(
            """
            INSERT INTO api_keys (name, kind, permissions, fingerprint, requests_per_minute,
              issued_by, issued_ts, expires_ts)
            VALUES (:name, :kind, :permissions, :fingerprint, :perMinute, :by, :issued, :expires)
            RETURNING id
            """)
        .bind("name", grant.name())
        .bind("kind", grant.kind().word())
        .bind("permissions", words(grant))
        .bind("fingerprint", fingerprint.value())
        .bind("perMinute", grant.requestsPerMinute())
        .bind("by", issuedBy.value())
        .bind("issued", issuedAt.toEpochMilli())
        .bind("expires", millis(grant.expiresAt()))
        .mapTo(Integer.class)
        .one();
  }

  private static String words(KeyGrant grant) {
    return grant.permissions().stream().map(Permission::word).collect(Collectors.joining(" "));
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  @Override
  public void revoke(KeyId id, Revocation revocation) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE api_keys SET revoked_by = :by, revoked_ts = :at
                    WHERE id = :id AND revoked_ts IS NULL
                    """)
                .bind("id", id.value())
                .bind("by", revocation.by().value())
                .bind("at", revocation.at().toEpochMilli())
                .execute());
  }

  @Override
  public void touch(KeyId id, Instant at) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE api_keys SET used_ts = :used
                    WHERE id = :id AND (used_ts IS NULL OR used_ts < :used)
                    """)
                .bind("id", id.value())
                .bind("used", at.toEpochMilli())
                .execute());
  }
}
