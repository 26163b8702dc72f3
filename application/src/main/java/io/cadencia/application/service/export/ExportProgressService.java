package io.cadencia.application.service.export;

import io.cadencia.application.port.in.export.FollowExportsUseCase;
import io.cadencia.application.port.in.export.GetExportJobUseCase;
import io.cadencia.application.port.in.export.ListExportJobsUseCase;
import io.cadencia.application.port.in.export.ToldExport;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportJobNotFoundException;
import io.cadencia.domain.export.ExportState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * How far exports are: the ledger says which there are, the memory of this process how much of the
 * running one is done. Followers are told each hundredth, so that a fast export is no flood.
 */
public final class ExportProgressService
    implements GetExportJobUseCase, ListExportJobsUseCase, FollowExportsUseCase {

  private static final double WORTH_TELLING = 0.01;

  private final ExportLedger ledger;
  private final Map<ExportJobId, Double> shares = new ConcurrentHashMap<>();
  private final List<Consumer<ToldExport>> followers = new CopyOnWriteArrayList<>();
  private volatile boolean ending;

  public ExportProgressService(ExportLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public ToldExport get(ExportJobId job) {
    return ledger.find(job).map(this::told).orElseThrow(() -> new ExportJobNotFoundException(job));
  }

  @Override
  public List<ToldExport> newest(int limit) {
    return ledger.newest(limit).stream().map(this::told).toList();
  }

  private ToldExport told(ExportJob job) {
    var share = shares.get(job.id());
    var seen = share == null || job.state().isOver() ? job : job.at(share);
    var revision = job.revision();
    return new ToldExport(
        seen, revision == null ? List.of() : ledger.filesOf(job.scope(), revision));
  }

  @Override
  public Following follow(Consumer<ToldExport> follower) {
    followers.add(follower);
    var underWay = ledger.underWay().stream().map(this::told).toList();
    return new Followed(underWay, () -> followers.remove(follower));
  }

  /** Tells everybody that it came to another state. */
  void moved(ExportJob job) {
    if (job.state() == ExportState.RUNNING && !ending) {
      shares.put(job.id(), 0.0);
    } else {
      shares.remove(job.id());
    }
    tell(job);
  }

  private void tell(ExportJob job) {
    var told = told(job);
    followers.forEach(follower -> follower.accept(told));
  }

  /**
   * Notes how far the running one is.
   *
   * @throws ExportStoppedException if it is not to go on
   */
  void at(ExportJob job, double share) {
    var before = shares.get(job.id());
    if (before == null) {
      throw new ExportStoppedException();
    }
    // Whoever cancels in between has removed it, and it stays removed.
    if (share - before >= WORTH_TELLING && shares.replace(job.id(), before, Math.min(share, 1))) {
      tell(job);
    }
  }

  /** The running one has stopped. */
  void stopped(ExportJob job) {
    shares.remove(job.id());
  }

  /** The server ends: what runs is to stop, and nothing is begun. */
  public void end() {
    ending = true;
    shares.clear();
  }

  private record Followed(List<ToldExport> underWay, Runnable end) implements Following {

    @Override
    public void close() {
      end.run();
    }
  }
}
