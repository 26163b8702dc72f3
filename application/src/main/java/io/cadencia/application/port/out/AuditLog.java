package io.cadencia.application.port.out;

import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditHead;
import io.cadencia.domain.audit.AuditSubject;
import java.util.List;
import java.util.function.Consumer;

/** The audit trail: it can be added to and read, and nothing else. */
public interface AuditLog {

  /**
   * Adds the act as the entry that follows the head; inside the unit of work that stores what it
   * tells of, both are stored or none.
   */
  AuditEntry append(AuditAct act);

  /** Where the trail ends. */
  AuditHead head();

  /** The entries after the given one, by rising number. */
  List<AuditEntry> afterSeq(long after, int limit);

  /** The entries about the subject after the given one, by rising number. */
  List<AuditEntry> about(AuditSubject subject, long after, int limit);

  /**
   * Reads the whole trail as it is at one moment, one entry at a time: the head, then all entries
   * by rising number. What stands there is handed on as it stands, be it ever so wrong.
   */
  void replay(Consumer<AuditHead> head, Consumer<AuditEntry> entries);
}
