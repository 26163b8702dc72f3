package io.cadencia.application.port.out;

/** The classes of data for which it is laid down how long they stay. */
public enum DataClass {
  /** Pictures kept as evidence of single cycles. */
  FRAMES("frames", true),
  /** The newest annotated picture of each camera. */
  PICTURES("pictures", true),
  /** Log files that are no longer written to. */
  LOGS("logs", true),
  /** Finished reports; the ledger remembers them, and each is made again when it is asked for. */
  EXPORTS("exports", true),
  /** Finished backups; their number is limited, not their age. */
  BACKUPS("backups", false),
  /** When cameras were watched and when not; figures of kept cycles need it. */
  COVERAGE("coverage", true),
  /** Changes on their way to whoever gathers many boxes; it bounds and prunes itself. */
  OUTBOX("outbox", false),
  /** Cycles and what is derived from them. */
  CYCLES("cycles", true),
  /** Stops of the line and their codes; they explain the figures of kept cycles. */
  STOPS("stops", false),
  /** Plant, standard times, calendar, orders and versions: what figures are computed with. */
  MASTER_DATA("master data", false),
  /** The audit trail; never deleted. */
  AUDIT("audit", false);

  private final String label;
  private final boolean limitedByAge;

  DataClass(String label, boolean limitedByAge) {
    this.label = label;
    this.limitedByAge = limitedByAge;
  }

  /** What tables and messages call it. */
  public String label() {
    return label;
  }

  /** Whether an age may be laid down after which it is deleted. */
  public boolean isLimitedByAge() {
    return limitedByAge;
  }
}
