package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.DatabaseFacts;

/** What a database holds, in one line. */
record FactsLine(DatabaseFacts facts) {

  @Override
  public String toString() {
    var newest = facts.newestEvent();
    return "%d cycles%s, schema %d, %s"
        .formatted(
            facts.cycles(),
            newest == null ? "" : " up to " + newest,
            facts.schemaVersion(),
            Sizes.megabytes(facts.bytes()));
  }
}
