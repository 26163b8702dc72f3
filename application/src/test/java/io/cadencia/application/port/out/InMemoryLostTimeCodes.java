package io.cadencia.application.port.out;

import io.cadencia.domain.losttime.LostTimeCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A list of codes beside the stops that use them. */
public final class InMemoryLostTimeCodes implements LostTimeCodes, InMemoryStore {

  private final InMemoryStopRepository stops;
  private volatile Map<String, LostTimeCode> codes = Map.of();

  public InMemoryLostTimeCodes(InMemoryStopRepository stops) {
    this.stops = stops;
  }

  @Override
  public List<LostTimeCode> all() {
    return List.copyOf(new TreeMap<>(codes).values());
  }

  @Override
  public Optional<LostTimeCode> find(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  @Override
  public void replace(List<LostTimeCode> list) {
    var changed = new TreeMap<>(codes);
    changed.keySet().removeIf(code -> !stops.isInUse(code));
    list.forEach(code -> changed.put(code.code(), code));
    codes = Map.copyOf(changed);
  }

  @Override
  public Runnable remember() {
    var kept = codes;
    return () -> codes = kept;
  }
}
