package io.cadencia.adapter.sqlite;

import io.cadencia.domain.plant.WorkstationId;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the kept tallies were made by the rules of this program: after an update from a
 * version that kept none, or that added up otherwise, the server builds them before it serves.
 */
final class TallyRules {

  /** Counts up whenever a tally of the same cycles comes out otherwise. */
  private static final int NUMBER = 1;

  /** Older schemas keep no tallies. */
  private static final int FIRST_SCHEMA = 5;

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(TallyRules.class);

  private TallyRules() {}

  /** One transaction for each workstation; if it is interrupted, the next start begins anew. */
  static void enforce(Writer writer) {
    if (writer.write(TallyRules::areOthers)) {
      build(writer);
      writer.write(handle -> handle.execute("UPDATE tally_state SET rules = ?", NUMBER));
    }
  }

  private static boolean areOthers(Handle handle) {
    return Schema.version(handle) >= FIRST_SCHEMA
        && handle.createQuery("SELECT rules FROM tally_state").mapTo(Integer.class).one() != NUMBER;
  }

  /** The console shows warnings only, and whoever waits for long wants to know why. */
  private static void build(Writer writer) {
    List<WorkstationId> workstations = writer.write(SqliteTallyUpkeep::workstations);
    long units = 0;
    long shown = System.nanoTime();
    for (int i = 0; i < workstations.size(); i++) {
      var workstation = workstations.get(i);
      units += writer.write(handle -> SqliteTallyUpkeep.rebuild(handle, workstation)).units();
      if (System.nanoTime() - shown > BETWEEN_LINES.toNanos()) {
        shown = System.nanoTime();
        LOG.warn(
            "adding up the cycles once after an update: {} cycles, {} of {} workstations",
            units,
            i + 1,
            workstations.size());
      }
    }
  }
}
