package io.cadencia.application.service.health;

import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.cadencia.application.port.in.health.Probe;
import io.cadencia.application.port.in.health.Probe.Reason;
import io.cadencia.application.port.in.health.Probe.State;
import io.cadencia.application.port.in.health.Probe.Subject;
import io.cadencia.application.port.out.BackupWatch;
import io.cadencia.application.port.out.StorageProbe.Condition;
import io.cadencia.application.port.out.StorageProbe.Storage;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Judges what was found. */
public record HealthProbes(HealthLimits limits, PlannedTimes plannedTimes, BackupWatch backups) {

  private static final double DISK_LOW_PERCENT = 10;
  private static final double DISK_FULL_PERCENT = 2;

  /** Data may be so much ahead of the clock before it is doubted. */
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(10);

  List<Probe> judge(HealthFacts facts) {
    var storage = facts.storage();
    if (!storage.reachable()) {
      return Stream.of(Subject.values()).map(subject -> ofUnreachable(subject, storage)).toList();
    }
    return List.of(
        database(storage.condition()),
        wal(storage),
        disk(storage),
        cameras(facts),
        writer(facts),
        backup(),
        time(facts));
  }

  /** The verdict over all probes. */
  static Status status(List<Probe> probes) {
    if (probes.stream().anyMatch(HealthProbes::isDown)) {
      return Status.DOWN;
    }
    return probes.stream().anyMatch(Probe::isTrouble) ? Status.DEGRADED : Status.OK;
  }

  private static boolean isDown(Probe probe) {
    return probe.subject() == Subject.DATABASE && probe.isTrouble();
  }

  private Probe ofUnreachable(Subject subject, Storage storage) {
    return switch (subject) {
      case DATABASE -> database(storage.condition());
      case WAL -> wal(storage);
      case DISK -> storage.diskFreePercent() > 0 ? disk(storage) : unknown(subject);
      case BACKUP -> backup();
      case CAMERAS, WRITER, TIME -> unknown(subject);
    };
  }

  private static Probe unknown(Subject subject) {
    return new Probe(subject, State.WARN, Reason.UNKNOWN);
  }

  private static Probe database(Condition condition) {
    var reason =
        switch (condition) {
          case SOUND -> Reason.REACHABLE;
          case MISSING -> Reason.MISSING;
          case REPLACED -> Reason.REPLACED;
          case DAMAGED -> Reason.DAMAGED;
          case UNREACHABLE -> Reason.UNREACHABLE;
        };
    var state = condition == Condition.SOUND ? State.OK : State.CRITICAL;
    return new Probe(Subject.DATABASE, state, reason);
  }

  private Probe wal(Storage storage) {
    return storage.walSizeBytes() > limits.walBytes()
        ? new Probe(Subject.WAL, State.WARN, Reason.OVER_LIMIT)
        : new Probe(Subject.WAL, State.OK, Reason.WITHIN_LIMIT);
  }

  private static Probe disk(Storage storage) {
    double free = storage.diskFreePercent();
    if (free < DISK_FULL_PERCENT) {
      return new Probe(Subject.DISK, State.CRITICAL, Reason.NEARLY_FULL);
    }
    return free < DISK_LOW_PERCENT
        ? new Probe(Subject.DISK, State.WARN, Reason.LITTLE_ROOM)
        : new Probe(Subject.DISK, State.OK, Reason.ENOUGH_ROOM);
  }

  private static Probe cameras(HealthFacts facts) {
    int all = facts.cameras().size();
    int online = facts.camerasOnline();
    if (all == 0) {
      return new Probe(Subject.CAMERAS, State.UNCONFIGURED, Reason.NO_CAMERAS);
    }
    if (online == all) {
      return ofOnline(facts);
    }
    if (online > 0 && online == all - facts.suspended().size()) {
      return new Probe(Subject.CAMERAS, State.WARN, Reason.SOME_SUSPENDED);
    }
    return online > 0
        ? new Probe(Subject.CAMERAS, State.WARN, Reason.SOME_MISSING)
        : new Probe(Subject.CAMERAS, State.CRITICAL, Reason.ALL_MISSING);
  }

  private static Probe ofOnline(HealthFacts facts) {
    if (facts.aims().stream().anyMatch(CameraAim::isElsewhere)) {
      return new Probe(Subject.CAMERAS, State.WARN, Reason.SOME_MOVED);
    }
    return facts.clocks().stream().anyMatch(CameraClock::skewed)
        ? new Probe(Subject.CAMERAS, State.WARN, Reason.SOME_SKEWED)
        : new Probe(Subject.CAMERAS, State.OK, Reason.ALL_ONLINE);
  }

  private Probe writer(HealthFacts facts) {
    if (facts.cameras().isEmpty()) {
      return new Probe(Subject.WRITER, State.UNCONFIGURED, Reason.NO_CAMERAS);
    }
    if (facts.camerasOnline() > 0) {
      return new Probe(Subject.WRITER, State.OK, Reason.HEARD);
    }
    if (facts.statuses().isEmpty()) {
      return new Probe(Subject.WRITER, State.WARN, Reason.NEVER_HEARD);
    }
    return isPlannedNow(facts)
        ? new Probe(Subject.WRITER, State.CRITICAL, Reason.SILENT)
        : new Probe(Subject.WRITER, State.DISABLED, Reason.OUTSIDE_PLANNED_TIME);
  }

  /** Asked only where nobody was heard: it takes the calendars of the modules. */
  private boolean isPlannedNow(HealthFacts facts) {
    return facts.cameras().stream()
        .map(Camera::module)
        .distinct()
        .anyMatch(module -> isPlanned(module, facts.now()));
  }

  private boolean isPlanned(ModuleId module, Instant now) {
    var calendar = plannedTimes.calendar(module);
    var since = calendar.plannedSince();
    return since.isEmpty()
        || now.isBefore(since.get())
        || !calendar.attended(new TimeSpan(now, now.plusMillis(1))).isEmpty();
  }

  private Probe backup() {
    return switch (backups.look()) {
      case SWITCHED_OFF -> new Probe(Subject.BACKUP, State.DISABLED, Reason.SWITCHED_OFF);
      case DUE -> new Probe(Subject.BACKUP, State.OK, Reason.DUE);
      case RECENT -> new Probe(Subject.BACKUP, State.OK, Reason.RECENT);
      case OVERDUE -> new Probe(Subject.BACKUP, State.WARN, Reason.OVERDUE);
      case FAILED -> new Probe(Subject.BACKUP, State.CRITICAL, Reason.FAILED);
    };
  }

  private static Probe time(HealthFacts facts) {
    var latest = facts.now().plus(CLOCK_SLACK);
    boolean ahead =
        Stream.concat(
                Stream.of(facts.newestEvent()).filter(Objects::nonNull),
                facts.statuses().stream().map(CameraStatus::lastFrameAt))
            .anyMatch(instant -> instant.isAfter(latest));
    return ahead
        ? new Probe(Subject.TIME, State.WARN, Reason.BEHIND_DATA)
        : new Probe(Subject.TIME, State.OK, Reason.PLAUSIBLE);
  }
}
