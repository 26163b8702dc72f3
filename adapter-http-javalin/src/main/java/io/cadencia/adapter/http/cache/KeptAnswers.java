package io.cadencia.adapter.http.cache;

import io.cadencia.adapter.http.access.Around;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.application.port.out.StorageException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives rendered answers again while nothing stored has changed, as {@link Keeping} allows. Sits
 * behind the gate: whoever gets here was let in for this request.
 */
public final class KeptAnswers implements Around {

  private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);

  private final Moments moments;
  private final Slots slots;

  /**
   * @param maxBytes how much memory the answers may take; the one unused for longest goes first
   */
  public KeptAnswers(Moments moments, long maxBytes) {
    this.moments = moments;
    this.slots = new Slots(maxBytes);
  }

  @Override
  public Handler wrap(Endpoint endpoint, Handler handler) {
    return Keeping.of(endpoint)
        .<Handler>map(keeping -> ctx -> answer(ctx, endpoint, keeping, handler))
        .orElse(handler);
  }

  private void answer(Context ctx, Endpoint endpoint, Keeping keeping, Handler handler)
      throws Exception {
    var asked = now();
    if (asked == null) {
      handler.handle(ctx);
      return;
    }
    var key = Key.of(endpoint, ctx);
    var slot = slots.get(key, () -> new Slot(keeping));
    var kept = slot.find(asked);
    if (kept != null) {
      Slot.send(kept, ctx);
      return;
    }
    try {
      slot.answer(ctx, handler, asked);
    } finally {
      slots.weigh(key, slot);
    }
  }

  /** Null while the storage does not answer: the handler is the one to say so. */
  private @Nullable Moment now() {
    try {
      return moments.current();
    } catch (StorageException e) {
      LOG.debug("nothing is kept while the storage does not answer", e);
      return null;
    }
  }

  /** About how much memory is used. */
  long bytes() {
    return slots.bytes();
  }
}
