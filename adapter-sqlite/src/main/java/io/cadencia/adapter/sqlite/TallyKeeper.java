package io.cadencia.adapter.sqlite;

import io.cadencia.domain.efficiency.Tally;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardHistory;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tallies what the cycles and the standards say. A tally is never added to or subtracted
 * from: whatever changed is added up anew, by the domain, in the transaction that changed it.
 */
final class TallyKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(TallyKeeper.class);

  private final Handle handle;
  private final Map<Integer, StandardHistory> standards = new HashMap<>();

  private TallyKeeper(Handle handle) {
    this.handle = handle;
  }

  /** Makes anew what the transaction has changed until now. */
  static void settle(Handle handle) {
    var changed = ChangedTallies.take(handle).quarterHours();
    if (!changed.isEmpty()) {
      changed.forEach(new TallyKeeper(handle)::settle);
    }
  }

  private void settle(TallyChunk chunk, BitSet changed) {
    var tallies = kept(chunk, changed);
    for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(changed.nextClearBit(i))) {
      long from = chunk.first() + i;
      long to = chunk.first() + changed.nextClearBit(i);
      tallies.subMap(from, to).clear();
      tallies.putAll(
          StationUnitRows.tallies(
              handle, chunk.workstation(), from, to, standards(chunk.workstation())));
    }
    UnitTallyRows.save(handle, chunk, tallies);
  }

  /** Damaged ones must not keep cycles from being stored: then the whole chunk is made anew. */
  private SortedMap<Long, Tally> kept(TallyChunk chunk, BitSet changed) {
    try {
      return new TreeMap<>(UnitTallyRows.find(handle, chunk));
    } catch (DamagedTalliesException damage) {
      LOG.warn("tallies of workstation {} are made anew", chunk.workstation(), damage);
      changed.set(0, TallyChunk.QUARTER_HOURS);
      return new TreeMap<>();
    }
  }

  private StandardHistory standards(int workstation) {
    return standards.computeIfAbsent(
        workstation, unread -> StandardRows.history(handle, new WorkstationId(workstation)));
  }
}
