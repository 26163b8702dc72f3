package io.cadencia.bootstrap.task;

import io.cadencia.application.port.in.access.IssueKeyUseCase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.IssueKeyOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.wiring.KeyWiring;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.audit.Actor;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a program a key, beside a server that may run, and prints it this once. */
public final class IssueKeyTask implements Task<IssueKeyOptions> {

  private final Clock clock;

  public IssueKeyTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(IssueKeyOptions options, Console console) {
    var grant = grant(options);
    try (var plant = ExistingPlant.open(options.data())) {
      var issued =
          new KeyWiring(plant.storage(), clock)
              .useCases()
              .issue()
              .issue(new IssueKeyUseCase.Command(grant, Actor.named(options.by())));
      console.out().println(issued.secret().text());
      console
          .err()
          .println(
              "key %d of %s; it is not shown again"
                  .formatted(issued.key().id().value(), grant.name()));
    }
    return ExitCode.DONE;
  }

  private static KeyGrant grant(IssueKeyOptions options) {
    if (!KeyGrant.isName(options.name())) {
      throw new UsageException(
          "--name '%s' must be 1 to %d small letters, digits, points, hyphens or underscores"
              .formatted(options.name(), KeyGrant.LONGEST_NAME));
    }
    var kind = kind(options);
    return new KeyGrant(
        options.name(),
        kind,
        options.permissions().isEmpty() ? kind.permissions() : permissions(options, kind),
        options.perMinute(),
        options.expires());
  }

  private static KeyKind kind(IssueKeyOptions options) {
    return KeyKind.ofWord(options.kind())
        .orElseThrow(
            () -> new UsageException("--kind '" + options.kind() + "' is none of " + kinds()));
  }

  private static String kinds() {
    return Arrays.stream(KeyKind.values()).map(KeyKind::word).collect(Collectors.joining(", "));
  }

  private static Set<Permission> permissions(IssueKeyOptions options, KeyKind kind) {
    return options.permissions().stream()
        .map(word -> permission(word, kind))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  private static Permission permission(String word, KeyKind kind) {
    return Permission.ofWord(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "--permission '%s' is none of %s"
                        .formatted(word, Permission.words(kind.permissions()))));
  }
}
