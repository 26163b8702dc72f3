package io.cadencia.adapter.sqlite;

import java.util.function.IntSupplier;

/**
 * Deletes many rows in many short transactions.
 *
 * @param size rows of one transaction
 * @param pause lets others write in between: SQLite's waiters ask now and then, and would miss a
 *     gap that is none
 */
record Batches(int size, Runnable pause) {

  /** Repeats a step until it finds less than a whole batch; returns how many rows it found. */
  long repeat(IntSupplier step) {
    long all = 0;
    int found = step.getAsInt();
    while (found == size) {
      all += found;
      pause.run();
      found = step.getAsInt();
    }
    return all + found;
  }
}
