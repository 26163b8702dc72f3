package io.cadencia.application.port.out;

import io.cadencia.domain.replay.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Films by name alone: no bytes are behind them. */
public final class InMemoryRecordings implements Recordings {

  private final List<Recording> films = new ArrayList<>();

  public void add(Recording film) {
    films.add(film);
  }

  public void clear() {
    films.clear();
  }

  @Override
  public List<Recording> all() {
    return films.stream().sorted(Comparator.comparing(Recording::modifiedAt).reversed()).toList();
  }

  @Override
  public Optional<Path> find(String name) {
    return films.stream()
        .map(Recording::name)
        .filter(name::equals)
        .findFirst()
        .map(Path.of("films")::resolve);
  }
}
