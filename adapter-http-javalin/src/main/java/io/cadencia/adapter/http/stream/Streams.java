package io.cadencia.adapter.http.stream;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.application.port.in.change.FollowChangesUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Order;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Query;
import io.cadencia.application.port.in.export.FollowExportsUseCase;
import io.cadencia.application.port.out.CycleFilter;
import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open streams. One thread reads for those who have to catch up, page by page in turns, and
 * gives signs of life; no stream keeps a thread of the server.
 */
public final class Streams implements StreamClient.Keeper, AutoCloseable {

  public static final String CONTENT_TYPE = "text/event-stream";

  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

  private static final int PAGE = 100;
  private static final long SECONDS_TO_NEXT_TRY = 1;

  private final StreamSettings settings;
  private final FollowChangesUseCase changes;
  private final FollowExportsUseCase exports;
  private final ListCyclesUseCase cycles;
  private final RenderedCycles rendered = new RenderedCycles();
  private final ScheduledThreadPoolExecutor executor;
  private final Set<StreamClient> clients = new LinkedHashSet<>();
  private boolean closed;
  private boolean readsFail;

  public Streams(
      StreamSettings settings,
      FollowChangesUseCase changes,
      FollowExportsUseCase exports,
      ListCyclesUseCase cycles) {
    this.exports = exports;
    this.settings = settings;
    this.changes = changes;
    this.cycles = cycles;
    this.executor = new ScheduledThreadPoolExecutor(1, Streams::thread);
    // What is asked for after the end needs no answer.
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    long between = settings.heartbeat().toMillis();
    var unused =
        executor.scheduleWithFixedDelay(this::beat, between, between, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "streams");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Answers the request by a stream that lasts until either side ends it.
   *
   * @throws RequestRefusedException if too many are open
   */
  public void open(Context ctx, StreamRequest request) {
    var client = new StreamClient(request, rendered, settings.backlog(), this);
    if (!admitted(ctx, client)) {
      ctx.result("");
      return;
    }
    try {
      client.begin(changes.follow(client));
      if (request.wants(Topic.EXPORTS)) {
        client.beginExports(exports.follow(client::exportMoved));
      }
      ctx.future(() -> ServletSink.connect(client, ctx.req(), ctx.res()));
    } catch (RuntimeException failure) {
      client.leave();
      throw failure;
    }
  }

  /** False when the server is about to stop. */
  private boolean admitted(Context ctx, StreamClient client) {
    List<StreamClient> inTheWay;
    boolean ofUser;
    synchronized (clients) {
      inTheWay = clients.stream().filter(open -> open.user().equals(client.user())).toList();
      ofUser = inTheWay.size() >= settings.perUser();
      if (closed) {
        return false;
      }
      if (!ofUser && clients.size() < settings.total()) {
        return clients.add(client);
      }
    }
    throw refusal(ctx, ofUser ? inTheWay : open(), ofUser);
  }

  /** Browsers that left without a word are noticed by writing to them, so write. */
  private RequestRefusedException refusal(
      Context ctx, List<StreamClient> inTheWay, boolean ofUser) {
    inTheWay.forEach(StreamClient::beat);
    ctx.header("Retry-After", String.valueOf(Math.max(1, settings.heartbeat().toSeconds())));
    return ofUser
        ? new RequestRefusedException(Fault.TOO_MANY_STREAMS_OF_USER, "most", settings.perUser())
        : new RequestRefusedException(Fault.TOO_MANY_STREAMS, "most", settings.total());
  }

  private List<StreamClient> open() {
    synchronized (clients) {
      return List.copyOf(clients);
    }
  }

  private void beat() {
    open().forEach(client -> guarded(client, client::beat));
  }

  @Override
  public void askToRead(StreamClient client) {
    executor.execute(() -> guarded(client, () -> read(client)));
  }

  /** A fault of ours ends the one stream it hit; its client connects again. */
  private static void guarded(StreamClient client, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException fault) {
      LOG.error("a stream of {} failed", client.user(), fault);
      client.leave();
    }
  }

  private void read(StreamClient client) {
    var after = client.readsAfter();
    if (after == null) {
      return;
    }
    var page = page(after);
    if (page.isPresent()) {
      client.readOn(page.get());
    } else {
      var unused =
          executor.schedule(() -> askToRead(client), SECONDS_TO_NEXT_TRY, TimeUnit.SECONDS);
    }
  }

  /** Empty while the storage does not answer; the streams stay open meanwhile. */
  private Optional<Page> page(long after) {
    try {
      var page = cycles.list(new Query(CycleFilter.all(), Order.CHANGE, after, PAGE));
      readsFail = false;
      return Optional.of(page);
    } catch (RuntimeException failure) {
      if (!readsFail) {
        LOG.warn("streams cannot be read on and will be tried again", failure);
      }
      readsFail = true;
      return Optional.empty();
    }
  }

  @Override
  public void left(StreamClient client) {
    synchronized (clients) {
      clients.remove(client);
    }
  }

  /** Ends all streams; none is opened any more. */
  @Override
  public void close() {
    synchronized (clients) {
      closed = true;
    }
    executor.shutdownNow();
    open().forEach(StreamClient::leave);
  }
}
