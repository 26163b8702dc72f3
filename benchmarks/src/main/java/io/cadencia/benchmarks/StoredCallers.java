package io.cadencia.benchmarks;

import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.Sessions;
import io.cadencia.adapter.http.access.StoredSessions;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.access.key.KeyVerifier;
import io.cadencia.adapter.sqlite.SqliteApiKeyStore;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.adapter.sqlite.SqliteSessionStore;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.KeySecret;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SessionLifetime;
import io.cadencia.domain.audit.ActorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A hundred sessions and a hundred keys in a database of their own, asked by in turn. */
final class StoredCallers implements AutoCloseable {

  private static final int MANY = 100;
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final SqliteDatabase database;
  private final Sessions sessions;
  private final Verifier keys;
  private final List<AskedBy> bySession = new ArrayList<>();
  private final List<AskedBy> byKey = new ArrayList<>();
  private int next;

  StoredCallers() throws IOException {
    folder = Files.createTempDirectory("cadencia-bench");
    database = SqliteDatabase.open(folder.resolve("cadencia.db"), SqliteDatabase.Role.SERVER);
    var secrets = new SecretSupplier(new Random(7));
    sessions =
        new StoredSessions(
            new SqliteSessionStore(database), SessionLifetime.STANDARD, NOON, secrets);
    var store = new SqliteApiKeyStore(database);
    keys = new KeyVerifier(store, NOON);
    for (int i = 0; i < MANY; i++) {
      var actor = new ActorId("persona" + i + "@planta.example");
      var token = sessions.begin(new Identity(actor, Role.ENGINEER, Mechanism.LOCAL));
      bySession.add(AskedBy.cookie("cadencia_session", token));
      var secret = KeySecret.of(KeyKind.EXPORT, secrets.get());
      var grant = new KeyGrant("key-" + i, KeyKind.EXPORT, KeyKind.EXPORT.permissions(), 120, null);
      store.add(grant, secret.fingerprint(), actor, NOON.instant());
      byKey.add(AskedBy.headers("Authorization", "Bearer " + secret.text()));
    }
  }

  Sessions sessions() {
    return sessions;
  }

  Verifier keys() {
    return keys;
  }

  AskedBy bySession() {
    return bySession.get(turn());
  }

  AskedBy byKey() {
    return byKey.get(turn());
  }

  private int turn() {
    next = (next + 1) % MANY;
    return next;
  }

  @Override
  public void close() throws IOException {
    database.close();
    Files.deleteIfExists(folder.resolve("cadencia.db"));
    Files.deleteIfExists(folder);
  }
}
