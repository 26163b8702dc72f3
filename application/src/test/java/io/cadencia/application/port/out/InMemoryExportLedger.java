package io.cadencia.application.port.out;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportScope;
import io.cadencia.domain.export.ExportState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exports in lists that are replaced, never changed. */
public final class InMemoryExportLedger implements ExportLedger, InMemoryStore {

  private volatile List<ExportJob> jobs = List.of();
  private volatile List<ExportFile> files = List.of();

  /** How often somebody asked for the newest revision. */
  public int looks;

  @Override
  public synchronized ExportJob add(ExportScope scope, ActorId requestedBy, Instant requestedAt) {
    var job = ExportJob.queued(new ExportJobId(jobs.size() + 1), scope, requestedBy, requestedAt);
    jobs = Stream.concat(jobs.stream(), Stream.of(job)).toList();
    return job;
  }

  @Override
  public Optional<ExportJob> find(ExportJobId job) {
    return jobs.stream().filter(known -> known.id().equals(job)).findFirst();
  }

  @Override
  public synchronized void save(ExportJob job) {
    var kept = job.at(job.state() == ExportState.DONE ? 1 : 0);
    jobs = jobs.stream().map(known -> known.id().equals(job.id()) ? kept : known).toList();
  }

  @Override
  public List<ExportJob> askedBy(ActorId who, Instant after) {
    return jobs.stream()
        .filter(job -> job.requestedBy().equals(who))
        .filter(job -> job.requestedAt().isAfter(after) || !job.state().isOver())
        .sorted(Comparator.comparing(ExportJob::requestedAt).thenComparing(job -> job.id().value()))
        .toList();
  }

  @Override
  public List<ExportJob> underWay() {
    return jobs.stream().filter(job -> !job.state().isOver()).toList();
  }

  @Override
  public List<ExportJob> newest(int limit) {
    return jobs.stream()
        .sorted(Comparator.comparing((ExportJob job) -> job.id().value()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void add(ExportFile file) {
    if (findFile(file.name()).isPresent()) {
      throw new IllegalStateException(file.name() + " is not free");
    }
    files = Stream.concat(files.stream(), Stream.of(file)).toList();
  }

  @Override
  public Optional<ExportFile> findFile(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  @Override
  public List<ExportFile> latest(ExportScope scope) {
    looks++;
    return of(scope)
        .mapToInt(ExportFile::revision)
        .boxed()
        .max(Comparator.naturalOrder())
        .map(revision -> filesOf(scope, revision))
        .orElse(List.of());
  }

  @Override
  public List<ExportFile> filesOf(ExportScope scope, int revision) {
    return of(scope)
        .filter(file -> file.revision() == revision)
        .sorted(Comparator.comparing(ExportFile::name))
        .toList();
  }

  private Stream<ExportFile> of(ExportScope scope) {
    return files.stream().filter(file -> file.scope().equals(scope));
  }

  @Override
  public List<Placed> files(long after, int limit) {
    var all = files;
    return IntStream.rangeClosed(1, all.size())
        .map(place -> all.size() + 1 - place)
        .filter(place -> after == 0 || place < after)
        .limit(limit)
        .mapToObj(place -> new Placed(place, all.get(place - 1)))
        .toList();
  }

  @Override
  public synchronized Runnable remember() {
    var keptJobs = jobs;
    var keptFiles = files;
    return () -> {
      jobs = keptJobs;
      files = keptFiles;
    };
  }
}
