package io.cadencia.adapter.http.cache;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The place of one answer. Of those who ask for it at the same time one makes it and the others
 * take it; if it turns out that it cannot be kept, the others make theirs each, side by side.
 */
final class Slot {

  private record Kept(Moment begun, Representation answer) {}

  private final Keeping keeping;
  private final ReentrantLock turn = new ReentrantLock();
  private final AtomicInteger inVain = new AtomicInteger();
  private volatile @Nullable Kept kept;

  Slot(Keeping keeping) {
    this.keeping = keeping;
  }

  /** The memory of what is kept; 0 for nothing. */
  long bytes() {
    var present = kept;
    return present == null ? 0 : present.answer().bytes();
  }

  /** Whether an answer is kept that may still be given. */
  @Nullable Representation find(Moment asked) {
    var present = kept;
    return present != null && present.begun().serves(asked, keeping) ? present.answer() : null;
  }

  void keep(Moment begun, Representation answer) {
    kept = new Kept(begun, answer);
  }

  /** Has the answer made, or takes what somebody else has made meanwhile. */
  void answer(Context ctx, Handler handler, Moment asked) throws Exception {
    int vainBefore = inVain.get();
    boolean isMine = false;
    Representation answer;
    turn.lock();
    try {
      answer = find(asked);
      if (answer == null && inVain.get() == vainBefore) {
        isMine = true;
        answer = make(ctx, handler, asked);
      }
    } finally {
      turn.unlock();
    }
    // Outside, so that a slow caller holds up nobody.
    if (answer != null) {
      send(answer, ctx);
    } else if (!isMine) {
      handler.handle(ctx);
    }
  }

  /** Null where it cannot be kept; the caller has its answer then. */
  private @Nullable Representation make(Context ctx, Handler handler, Moment begun)
      throws Exception {
    Representation made = null;
    try {
      var headers = new HashSet<>(ctx.res().getHeaderNames());
      headers.add("Content-Type");
      handler.handle(ctx);
      if (isPlain(ctx) && headers.containsAll(ctx.res().getHeaderNames())) {
        made = rendered(ctx);
        keep(begun, made);
      }
      return made;
    } finally {
      if (made == null) {
        inVain.incrementAndGet();
      }
    }
  }

  /** Refusals and streams are not kept. */
  private static boolean isPlain(Context ctx) {
    return ctx.statusCode() == 200 && ctx.resultInputStream() != null;
  }

  private static Representation rendered(Context ctx) throws IOException {
    try (var result = ctx.resultInputStream()) {
      var type = String.valueOf(ctx.res().getContentType());
      return new Representation(result == null ? new byte[0] : result.readAllBytes(), type);
    }
  }

  /** For this caller's own store only, which has to ask each time whether it is still good. */
  static void send(Representation answer, Context ctx) throws IOException {
    ctx.res().setHeader("Cache-Control", "private, no-cache");
    answer.send(ctx);
  }
}
