package io.cadencia.adapter.http.cache;

/**
 * When something was asked for, or begun to be made.
 *
 * @param version the version of the data at that moment, or an older one
 * @param nanos by a clock that never jumps
 * @param millis by the clock of the server, which a demo lets run fast
 */
record Moment(long version, long nanos, long millis) {

  /** Whether what was begun now may be the answer to who asks then. */
  boolean serves(Moment asked, Keeping keeping) {
    if (version < asked.version) {
      return false;
    }
    return keeping == Keeping.WHILE_UNCHANGED || isAfter(asked) || isYoung(asked);
  }

  private boolean isAfter(Moment asked) {
    return nanos - asked.nanos > 0;
  }

  private boolean isYoung(Moment asked) {
    long age = asked.millis - millis;
    return asked.nanos - nanos <= Keeping.YOUNG.toNanos()
        && age >= 0
        && age <= Keeping.YOUNG.toMillis();
  }
}
