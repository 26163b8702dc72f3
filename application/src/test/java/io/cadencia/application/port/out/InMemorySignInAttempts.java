package io.cadencia.application.port.out;

import io.cadencia.domain.access.NameMark;
import io.cadencia.domain.access.SignInSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Attempts in a list that is replaced, never changed. */
public final class InMemorySignInAttempts implements SignInAttempts, InMemoryStore {

  private record Attempt(long number, SignInSource source, @Nullable NameMark name, Instant at) {}

  private List<Attempt> attempts = List.of();
  private long last;

  @Override
  public long add(SignInSource source, Instant at) {
    return add(new Attempt(++last, source, null, at));
  }

  @Override
  public long add(SignInSource source, NameMark name, Instant at) {
    return add(new Attempt(++last, source, name, at));
  }

  private synchronized long add(Attempt attempt) {
    var more = new ArrayList<>(attempts);
    more.add(attempt);
    attempts = List.copyOf(more);
    return attempt.number();
  }

  @Override
  public List<Instant> from(SignInSource source, Instant after, int limit) {
    return instants(attempt -> attempt.source().equals(source), after, limit);
  }

  @Override
  public List<Instant> failuresOf(NameMark name, Instant after, int limit) {
    return instants(attempt -> name.equals(attempt.name()), after, limit);
  }

  private synchronized List<Instant> instants(Predicate<Attempt> which, Instant after, int limit) {
    return attempts.stream()
        .filter(which)
        .map(Attempt::at)
        .filter(at -> at.isAfter(after))
        .sorted(Comparator.reverseOrder())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void succeeded(long number) {
    attempts = attempts.stream().map(it -> it.number() == number ? nameless(it) : it).toList();
  }

  private static Attempt nameless(Attempt attempt) {
    return new Attempt(attempt.number(), attempt.source(), null, attempt.at());
  }

  @Override
  public synchronized void remove(long number) {
    attempts = attempts.stream().filter(it -> it.number() != number).toList();
  }

  @Override
  public synchronized int forget(SignInSource source) {
    int before = attempts.size();
    attempts = attempts.stream().filter(it -> !it.source().equals(source)).toList();
    return before - attempts.size();
  }

  @Override
  public synchronized int forget(NameMark name) {
    int failures = (int) attempts.stream().filter(it -> name.equals(it.name())).count();
    attempts = attempts.stream().map(it -> name.equals(it.name()) ? nameless(it) : it).toList();
    return failures;
  }

  @Override
  public synchronized int forgetAll() {
    int before = attempts.size();
    attempts = List.of();
    return before;
  }

  @Override
  public synchronized void deleteUntil(Instant until, int limit) {
    var gone = attempts.stream().filter(it -> !it.at().isAfter(until)).limit(limit).toList();
    attempts = attempts.stream().filter(it -> !gone.contains(it)).toList();
  }

  @Override
  public synchronized Runnable remember() {
    var kept = attempts;
    return () -> attempts = kept;
  }
}
