package io.cadencia.benchmarks;

import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The API over a folder of bench/make_db.py, as {@code serve} wires it; FOLDER PORT. */
public final class ApiServer {

  /** Counting costs as much as in a plant. */
  private static final int A_LIMIT_NEVER_REACHED = 1_000_000;

  private ApiServer() {}

  public static void main(String[] arguments) throws Exception {
    var folder = DataFolder.existing(Path.of(arguments[0]));
    var config = ConfigYaml.read(folder.config());
    var identity = config.plantIdentity();
    var settings =
        HttpSettings.of(Integer.parseInt(arguments[1]), folder.frames(), identity.zone())
            .withAccess(AccessSettings.DEV)
            .withLimits(LimitSettings.STANDARD.withRequestsPerSecond(A_LIMIT_NEVER_REACHED));
    try (var storage = Storage.open(folder.database(), SqliteDatabase.Role.SERVER, identity);
        var api = new ServerWiring(storage, config, BenchClock.after(storage)).httpApi(settings)) {
      api.start();
      new CountDownLatch(1).await();
    }
  }
}
