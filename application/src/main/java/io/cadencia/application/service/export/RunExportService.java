package io.cadencia.application.service.export;

import io.cadencia.application.port.in.export.RunExportUseCase;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.ExportShelf;
import io.cadencia.application.port.out.ExportShelf.Draft;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.export.ExportFailure;
import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes where nobody looks, and lets the files be seen together with the word that they are done.
 */
public final class RunExportService implements RunExportUseCase {

  private final ExportLedger ledger;
  private final ExportShelf shelf;
  private final ExportContent content;
  private final ExportFailures failures;
  private final Revisions revisions;
  private final UnitOfWork unitOfWork;
  private final ExportProgressService progress;
  private final Clock clock;

  public RunExportService(
      ExportLedger ledger,
      ExportShelf shelf,
      ExportContent content,
      ExportFailures failures,
      UnitOfWork unitOfWork,
      ExportProgressService progress,
      Clock clock) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.content = content;
    this.failures = failures;
    this.revisions = new Revisions(ledger);
    this.unitOfWork = unitOfWork;
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public void run(ExportJobId id) {
    unitOfWork.execute(() -> begin(id)).ifPresent(this::make);
  }

  private Optional<ExportJob> begin(ExportJobId id) {
    var running =
        ledger.find(id).filter(job -> job.state() == ExportState.QUEUED).map(ExportJob::running);
    running.ifPresent(ledger::save);
    return running;
  }

  private void make(ExportJob job) {
    progress.moved(job);
    try {
      progress.moved(written(job));
    } catch (ExportStoppedException stopped) {
      // Whoever stopped it has said so, or will when the server starts again.
      progress.stopped(job);
    } catch (IOException | RuntimeException | Error failure) {
      // Out of memory it is over too: whoever asked must hear so, and the next one may do better.
      fail(job, failure);
    }
  }

  /**
   * Written as the newest revision first, which it is again if nothing has changed; else as the
   * next, for a workbook says which one it is.
   */
  private ExportJob written(ExportJob job) throws IOException {
    var latest = revisions.latest(job.scope());
    int revision = Math.max(1, latest.revision());
    double before = 0;
    var done = written(job, revision, latest, before);
    while (done.isEmpty()) {
      revision++;
      before = before + (1 - before) / 2;
      done = written(job, revision, latest, before);
    }
    return done.get();
  }

  /**
   * Nothing of the draft is left when it returns.
   *
   * @param before share of the work that is done already
   * @return empty if the files are not that revision
   */
  private Optional<ExportJob> written(
      ExportJob job, int revision, Revisions.Latest latest, double before) throws IOException {
    try (var draft = shelf.draft(job.id())) {
      double left = (1 - before) * (latest.revision() == revision ? 0.5 : 1);
      content.write(
          job.scope(), revision, draft::open, share -> progress.at(job, before + left * share));
      if (!revisions.fits(latest, revision, draft.files())) {
        return Optional.empty();
      }
      progress.at(job, 1);
      var done = unitOfWork.execute(() -> finish(job, draft, revision));
      draft.keep();
      return Optional.of(done);
    }
  }

  private ExportJob finish(ExportJob job, Draft draft, int revision) {
    if (!isStillRunning(job)) {
      throw new ExportStoppedException();
    }
    publish(draft, revision);
    record(job, draft, revision);
    var done = job.done(revision, now());
    ledger.save(done);
    return done;
  }

  private boolean isStillRunning(ExportJob job) {
    return ledger.find(job.id()).stream().anyMatch(now -> now.state() == ExportState.RUNNING);
  }

  /** The same content is put there again: somebody may have deleted it. */
  private static void publish(Draft draft, int revision) {
    try {
      draft.publish(Revisions.names(draft.files(), revision));
    } catch (IOException e) {
      throw new UncheckedIOException("the finished files cannot be put in place", e);
    }
  }

  private void record(ExportJob job, Draft draft, int revision) {
    var names = Revisions.names(draft.files(), revision);
    for (var file : draft.files()) {
      var name = names.getOrDefault(file.name(), file.name());
      if (ledger.findFile(name).isEmpty()) {
        ledger.add(new ExportFile(name, job.scope(), revision, file.bytes(), file.sha256(), now()));
      }
    }
  }

  private void fail(ExportJob job, Throwable failure) {
    var why = failures.of(failure);
    progress.moved(unitOfWork.execute(() -> failed(job, failure)));
    if (why == ExportFailure.UNEXPECTED) {
      throw new IllegalStateException("export " + job.id().value() + " failed", failure);
    }
  }

  private ExportJob failed(ExportJob job, Throwable failure) {
    if (!isStillRunning(job)) {
      return ledger.find(job.id()).orElse(job);
    }
    var failed = job.failed(failures.of(failure), now());
    ledger.save(failed);
    return failed;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
