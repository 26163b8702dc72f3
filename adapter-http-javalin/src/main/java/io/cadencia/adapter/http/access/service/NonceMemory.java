package io.cadencia.adapter.http.access.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The nonces of one service, each by the second it was signed at. What is older than any request
 * may be is forgotten, and from then on nothing that old is taken any more, whatever the clock does
 * meanwhile; so no nonce is taken twice.
 */
final class NonceMemory {

  /** What becomes of a nonce. */
  enum Answer {
    /** It was never seen, and will not be taken again. */
    FRESH,
    /** It was seen, or is so old that nobody knows. */
    STALE,
    /** So many are remembered that it cannot be; to forget one would let it be used twice. */
    FULL
  }

  /** A service that asks a hundred times a second for as long as a nonce is remembered. */
  static final int USUAL = 1 << 14;

  private final int most;
  private final long oldest;
  private final Set<String> known = new HashSet<>();
  private final TreeMap<Long, List<String>> bySecond = new TreeMap<>();
  private long forgotten;

  /**
   * @param most so many are remembered
   * @param oldest in seconds, how old a request may be
   * @param begun the second of the beginning: what was signed before it may have been used before
   */
  NonceMemory(int most, long oldest, long begun) {
    this.most = most;
    this.oldest = oldest;
    this.forgotten = begun - 1;
  }

  /** Takes a nonce, once. */
  synchronized Answer take(String nonce, long second, long now) {
    forget(now - oldest);
    if (second <= forgotten || known.contains(nonce)) {
      return Answer.STALE;
    }
    if (known.size() >= most) {
      return Answer.FULL;
    }
    known.add(nonce);
    bySecond.computeIfAbsent(second, at -> new ArrayList<>()).add(nonce);
    return Answer.FRESH;
  }

  private void forget(long before) {
    while (!bySecond.isEmpty() && bySecond.firstKey() < before) {
      var gone = bySecond.pollFirstEntry();
      gone.getValue().forEach(known::remove);
      forgotten = Math.max(forgotten, gone.getKey());
    }
  }

  synchronized int size() {
    return known.size();
  }
}
