package io.cadencia.application.port.out;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.ShiftPlan;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shifts as one immutable value. */
public final class InMemoryShiftRepository implements ShiftRepository, InMemoryStore {

  private record Rest(@Nullable ModuleId module, Holiday holiday) {}

  private record Extra(ModuleId module, TimeSpan span) {}

  private record State(
      Map<ModuleId, List<ShiftPlan>> plans, List<Rest> holidays, List<Extra> overtime) {}

  private volatile State state = new State(Map.of(), List.of(), List.of());

  @Override
  public List<ShiftPlan> plans(ModuleId module) {
    return state.plans().getOrDefault(module, List.of()).stream()
        .sorted(Comparator.comparing(ShiftPlan::version))
        .toList();
  }

  @Override
  public void addPlan(ModuleId module, ShiftPlan plan) {
    var known = plans(module);
    if (known.stream().anyMatch(other -> other.version() == plan.version())) {
      throw new IllegalArgumentException(
          "module %d has a plan version %d already".formatted(module.value(), plan.version()));
    }
    var plans = new HashMap<>(state.plans());
    plans.put(module, with(known, plan));
    state = new State(Map.copyOf(plans), state.holidays(), state.overtime());
  }

  @Override
  public List<Holiday> holidays(ModuleId module) {
    var byDay = new TreeMap<LocalDate, Holiday>();
    state.holidays().stream()
        .filter(rest -> rest.module() == null || rest.module().equals(module))
        .sorted(Comparator.comparing(rest -> rest.module() != null))
        .forEach(rest -> byDay.put(rest.holiday().day(), rest.holiday()));
    return List.copyOf(byDay.values());
  }

  @Override
  public void putHoliday(@Nullable ModuleId module, Holiday holiday) {
    var others =
        without(
            state.holidays(),
            rest ->
                Objects.equals(rest.module(), module)
                    && rest.holiday().day().equals(holiday.day()));
    state = new State(state.plans(), with(others, new Rest(module, holiday)), state.overtime());
  }

  @Override
  public void forgetHolidays(LocalDate from) {
    var past = without(state.holidays(), rest -> !rest.holiday().day().isBefore(from));
    state = new State(state.plans(), past, state.overtime());
  }

  @Override
  public List<TimeSpan> overtime(ModuleId module) {
    return state.overtime().stream()
        .filter(extra -> extra.module().equals(module))
        .map(Extra::span)
        .sorted(Comparator.comparing(TimeSpan::from))
        .toList();
  }

  @Override
  public void putOvertime(ModuleId module, TimeSpan span) {
    var others =
        without(
            state.overtime(),
            extra -> extra.module().equals(module) && extra.span().from().equals(span.from()));
    state = new State(state.plans(), state.holidays(), with(others, new Extra(module, span)));
  }

  @Override
  public void forgetOvertime(Instant from) {
    var past = without(state.overtime(), extra -> !extra.span().from().isBefore(from));
    state = new State(state.plans(), state.holidays(), past);
  }

  @Override
  public Runnable remember() {
    var kept = state;
    return () -> state = kept;
  }

  private static <T> List<T> with(List<T> items, T item) {
    var more = new ArrayList<>(items);
    more.add(item);
    return List.copyOf(more);
  }

  private static <T> List<T> without(List<T> items, Predicate<T> gone) {
    return items.stream().filter(gone.negate()).toList();
  }
}
