package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.bootstrap.wiring.ExportWiring;
import io.cadencia.bootstrap.wiring.ReplayWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import java.net.URI;

/**
 * The server together with what it needs beside it: for live streams, refusals, exports, trials.
 */
final class LiveServer implements AutoCloseable {

  private final HttpApi api;
  private final ChangeWatch watch;
  private final RefusalWriting refusals;
  private final ExportWiring exports;
  private final ReplayWiring replays;

  private LiveServer(
      HttpApi api,
      ChangeWatch watch,
      RefusalWriting refusals,
      ExportWiring exports,
      ReplayWiring replays) {
    this.api = api;
    this.watch = watch;
    this.refusals = refusals;
    this.exports = exports;
    this.replays = replays;
  }

  /** The server, not yet listening. */
  static LiveServer over(ServerWiring wiring, HttpSettings settings) {
    return new LiveServer(
        wiring.httpApi(settings),
        new ChangeWatch(wiring.noticeChanges()),
        new RefusalWriting(wiring.tellRefusals(), wiring.tellAllRefusals()),
        wiring.exports(),
        wiring.replays());
  }

  /**
   * Starts to listen.
   *
   * @throws io.cadencia.adapter.http.PortInUseException if another program has the port
   */
  void start() {
    exports.recover();
    replays.begin();
    api.start();
    watch.start();
    refusals.start();
  }

  /** Where a browser on this machine finds the page. */
  URI address() {
    return api.address();
  }

  @Override
  public void close() {
    watch.close();
    api.close();
    replays.close();
    exports.close();
    refusals.close();
  }
}
