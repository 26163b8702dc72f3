package io.cadencia.adapter.http.stream;

import io.cadencia.adapter.http.json.ExportJobJson;
import io.cadencia.adapter.http.json.StreamCameraJson;
import io.cadencia.adapter.http.json.StreamHelloJson;
import io.cadencia.adapter.http.json.StreamLaggedJson;
import io.cadencia.application.port.in.change.FollowChangesUseCase.Changes;
import io.cadencia.application.port.in.change.FollowChangesUseCase.Follower;
import io.cadencia.application.port.in.change.FollowChangesUseCase.Following;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import io.cadencia.application.port.in.export.FollowExportsUseCase;
import io.cadencia.application.port.in.export.ToldExport;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It begins by reading what it missed, page by page and only as fast as the client
 * takes it, and goes live once it knows everything that was told meanwhile. A client that is too
 * slow for what happens falls back to reading, and learns so.
 *
 * <p>All of it happens under its own lock, and nothing waits: neither for the client nor for the
 * storage.
 */
final class StreamClient implements Follower {

  /** For a client that lagged; of older ones it asks. */
  private static final int EXPORTS_REMEMBERED = 20;

  private enum Mode {
    READING,
    LIVE,
    CLOSED
  }

  /** What a client needs from those who keep it. */
  interface Keeper {

    /** Has {@link #readOn} called, soon and on another thread. */
    void askToRead(StreamClient client);

    /** The client is gone. */
    void left(StreamClient client);
  }

  private final StreamRequest request;
  private final CycleEvents events;
  private final int backlog;
  private final Keeper keeper;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private final Map<Integer, StreamCameraJson> cameras = new TreeMap<>();
  private final TreeMap<Long, ExportJobJson> exports = new TreeMap<>();

  private Mode mode = Mode.READING;
  private @Nullable EventSink sink;
  private @Nullable Following following;
  private FollowExportsUseCase.@Nullable Following exportsFollowing;
  private long cursor;
  private long told;
  private long toldBeforeReading;
  private boolean lagged;
  private boolean asked;
  private boolean unflushed;

  StreamClient(StreamRequest request, RenderedCycles rendered, int backlog, Keeper keeper) {
    this.request = request;
    this.events = new CycleEvents(request, rendered);
    this.backlog = backlog;
    this.keeper = keeper;
  }

  String user() {
    return request.user();
  }

  /** Says hello; what the client missed comes once it is connected. */
  synchronized void begin(Following begun) {
    following = begun;
    var present = begun.position();
    var after = request.after();
    boolean ahead = after != null && after > present.seq();
    cursor = after == null || ahead ? present.seq() : after;
    waiting.add(EventText.RETRY);
    waiting.add(EventText.of("hello", cursor, new StreamHelloJson(cursor, present.epoch())));
    if (ahead) {
      waiting.add(EventText.of("lagged", cursor, new StreamLaggedJson(cursor, true)));
    }
    if (request.wants(Topic.CAMERAS)) {
      begun.cameras().stream()
          .map(StreamCameraJson::of)
          .forEach(camera -> cameras.putIfAbsent(camera.id(), camera));
      addCameras();
    }
  }

  private void addCameras() {
    cameras.values().forEach(camera -> waiting.add(EventText.of("camera", camera)));
  }

  /** What exports are under way comes after the hello. */
  synchronized void beginExports(FollowExportsUseCase.Following begun) {
    if (mode == Mode.CLOSED) {
      begun.close();
      return;
    }
    exportsFollowing = begun;
    begun.underWay().forEach(this::exportMoved);
  }

  /** Tells how far an export is. */
  synchronized void exportMoved(ToldExport told) {
    if (mode == Mode.CLOSED) {
      return;
    }
    var job = ExportJobJson.of(told, request.view().actors());
    exports.put(job.id(), job);
    if (exports.size() > EXPORTS_REMEMBERED) {
      exports.pollFirstEntry();
    }
    offer(List.of(EventText.of("export", job)));
    send();
  }

  private void addExports() {
    exports.values().forEach(job -> waiting.add(EventText.of("export", job)));
  }

  /** From now on bytes can be sent. */
  synchronized void connect(EventSink connected) {
    sink = connected;
    if (mode == Mode.CLOSED) {
      connected.end();
    }
  }

  @Override
  public synchronized void changed(Changes changes) {
    told = Math.max(told, changes.upTo());
    if (mode == Mode.CLOSED) {
      return;
    }
    if (request.wants(Topic.CAMERAS)) {
      changes.cameras().stream().map(StreamCameraJson::of).forEach(this::cameraTurned);
    }
    if (mode == Mode.LIVE) {
      goOnLive(changes);
    }
    send();
  }

  private void cameraTurned(StreamCameraJson camera) {
    cameras.put(camera.id(), camera);
    if (following != null) {
      offer(List.of(EventText.of("camera", camera)));
    }
  }

  private void goOnLive(Changes changes) {
    var news = changes.cycles().stream().filter(changed -> changed.changeSeq() > cursor).toList();
    if (news.isEmpty()) {
      return;
    }
    if (offer(events.of(news, changes.upTo()))) {
      cursor = changes.upTo();
    }
  }

  /** Queues the events, unless too many wait already; then the client has to read. */
  private boolean offer(List<byte[]> more) {
    if (waiting.size() + more.size() > backlog) {
      mode = Mode.READING;
      lagged = true;
      return false;
    }
    waiting.addAll(more);
    return true;
  }

  /** Where to read on, or null while the client has not taken what waits. */
  synchronized @Nullable Long readsAfter() {
    asked = false;
    toldBeforeReading = told;
    return mode == Mode.READING && waiting.isEmpty() ? cursor : null;
  }

  /** The page that follows {@link #readsAfter}. */
  synchronized void readOn(Page page) {
    if (mode != Mode.READING) {
      return;
    }
    if (lagged) {
      waiting.add(EventText.of("lagged", cursor, new StreamLaggedJson(cursor, false)));
      addCameras();
      addExports();
      lagged = false;
    }
    waiting.addAll(events.of(page.items(), page.nextAfter()));
    cursor = page.nextAfter();
    if (!page.hasMore()) {
      // What was told before is stored, and so was read, unless it has been deleted since.
      cursor = Math.max(cursor, toldBeforeReading);
      mode = told <= cursor ? Mode.LIVE : Mode.READING;
    }
    send();
  }

  /** Ends the stream of whoever would not be let in any more; to others it gives a sign of life. */
  void beat() {
    if (request.standing().isStillGood()) {
      giveSignOfLife();
    } else {
      leave();
    }
  }

  /** Unless others are on their way. */
  private synchronized void giveSignOfLife() {
    if (mode != Mode.CLOSED && waiting.isEmpty()) {
      waiting.add(EventText.HEARTBEAT);
      send();
    }
  }

  /** Sends what waits, as far as the client takes it. */
  synchronized void send() {
    if (sink == null || mode == Mode.CLOSED) {
      return;
    }
    try {
      send(sink);
    } catch (IOException | IllegalStateException gone) {
      leave();
    }
  }

  private void send(EventSink to) throws IOException {
    while (!waiting.isEmpty() && to.isReady()) {
      to.write(waiting.remove());
      unflushed = true;
    }
    if (!waiting.isEmpty()) {
      return;
    }
    if (unflushed && to.isReady()) {
      unflushed = false;
      to.flush();
    }
    if (mode == Mode.READING && !asked) {
      asked = true;
      keeper.askToRead(this);
    }
  }

  /** Ends the stream, whoever wanted it; bytes that a client does not take are not waited for. */
  void leave() {
    if (end()) {
      keeper.left(this);
    }
  }

  private synchronized boolean end() {
    if (mode == Mode.CLOSED) {
      return false;
    }
    mode = Mode.CLOSED;
    boolean stuck = !waiting.isEmpty();
    waiting.clear();
    if (following != null) {
      following.close();
    }
    if (exportsFollowing != null) {
      exportsFollowing.close();
    }
    if (sink != null) {
      hangUp(sink, stuck);
    }
    return true;
  }

  private static void hangUp(EventSink from, boolean stuck) {
    if (stuck || !from.isReady()) {
      from.abort();
    }
    from.end();
  }
}
