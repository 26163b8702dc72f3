package io.cadencia.application.port.out;

import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditHead;
import io.cadencia.domain.audit.AuditSubject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An audit trail in a list. */
public final class InMemoryAuditLog implements AuditLog, InMemoryStore {

  private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

  @Override
  public synchronized AuditEntry append(AuditAct act) {
    var entry = AuditEntry.following(head(), act);
    entries.add(entry);
    return entry;
  }

  @Override
  public AuditHead head() {
    return entries.isEmpty() ? AuditHead.EMPTY : entries.get(entries.size() - 1).asHead();
  }

  @Override
  public List<AuditEntry> afterSeq(long after, int limit) {
    return after(after).limit(limit).toList();
  }

  @Override
  public List<AuditEntry> about(AuditSubject subject, long after, int limit) {
    return after(after)
        .filter(entry -> entry.subjectKind().equals(subject.kind()))
        .filter(entry -> entry.subjectId().equals(subject.id()))
        .limit(limit)
        .toList();
  }

  private Stream<AuditEntry> after(long after) {
    return entries.stream().filter(entry -> entry.seq() > after);
  }

  @Override
  public void replay(Consumer<AuditHead> head, Consumer<AuditEntry> each) {
    var frozen = List.copyOf(entries);
    head.accept(frozen.isEmpty() ? AuditHead.EMPTY : frozen.get(frozen.size() - 1).asHead());
    frozen.forEach(each);
  }

  @Override
  public Runnable remember() {
    var kept = List.copyOf(entries);
    return () -> {
      entries.clear();
      entries.addAll(kept);
    };
  }
}
