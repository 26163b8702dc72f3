package io.cadencia.application.port.out;

import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A plant whose whole state is one immutable value. */
public final class InMemoryPlantRepository implements PlantRepository, InMemoryStore {

  private volatile State state =
      new State(List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private record State(
      List<SewingModule> modules,
      List<Workstation> workstations,
      List<Camera> cameras,
      Map<ModuleId, SewingModule> knownModules,
      Map<WorkstationId, Workstation> knownWorkstations,
      Map<WorkstationId, List<StandardChange>> standards,
      Map<String, String> configurations) {}

  @Override
  public List<SewingModule> modules() {
    return state.modules();
  }

  @Override
  public Optional<SewingModule> findModule(ModuleId id) {
    return Optional.ofNullable(state.knownModules().get(id));
  }

  @Override
  public List<Workstation> workstations() {
    return state.workstations().stream().map(this::asItStands).toList();
  }

  @Override
  public Optional<Workstation> findWorkstation(WorkstationId id) {
    return Optional.ofNullable(state.knownWorkstations().get(id)).map(this::asItStands);
  }

  /** Operations belong to the standard, whatever the workstation was given with. */
  private Workstation asItStands(Workstation workstation) {
    return workstation.doing(
        standards(workstation.id()).newest().map(StandardVersion::operations).orElse(List.of()));
  }

  @Override
  public List<Camera> cameras() {
    return state.cameras();
  }

  @Override
  public StandardHistory standards(WorkstationId workstation) {
    return StandardHistory.of(state.standards().getOrDefault(workstation, List.of()));
  }

  @Override
  public void replace(
      List<SewingModule> modules, List<Workstation> workstations, List<Camera> cameras) {
    var knownModules = new HashMap<>(state.knownModules());
    modules.forEach(module -> knownModules.put(module.id(), module));
    var knownWorkstations = new HashMap<>(state.knownWorkstations());
    workstations.forEach(workstation -> knownWorkstations.put(workstation.id(), workstation));
    state =
        new State(
            sorted(modules, Comparator.comparing(module -> module.id().value())),
            sorted(workstations, inTheFlow()),
            sorted(cameras, Comparator.comparing(camera -> camera.id().value())),
            Map.copyOf(knownModules),
            Map.copyOf(knownWorkstations),
            state.standards(),
            state.configurations());
  }

  @Override
  public void addStandard(WorkstationId workstation, StandardChange change) {
    var known = state.standards().getOrDefault(workstation, List.of());
    if (known.stream().anyMatch(other -> other.number() == change.number())) {
      throw new IllegalArgumentException(
          "workstation %d has a standard version %d already"
              .formatted(workstation.value(), change.number()));
    }
    var standards = new HashMap<>(state.standards());
    standards.put(workstation, Stream.concat(known.stream(), Stream.of(change)).toList());
    state =
        new State(
            state.modules(),
            state.workstations(),
            state.cameras(),
            state.knownModules(),
            state.knownWorkstations(),
            Map.copyOf(standards),
            state.configurations());
  }

  @Override
  public void keepConfiguration(String configVersion, String text) {
    var configurations = new HashMap<>(state.configurations());
    configurations.putIfAbsent(configVersion, text);
    state =
        new State(
            state.modules(),
            state.workstations(),
            state.cameras(),
            state.knownModules(),
            state.knownWorkstations(),
            state.standards(),
            Map.copyOf(configurations));
  }

  /** The configuration kept under that hash. */
  public Optional<String> configuration(String configVersion) {
    return Optional.ofNullable(state.configurations().get(configVersion));
  }

  @Override
  public Runnable remember() {
    var kept = state;
    return () -> state = kept;
  }

  private static Comparator<Workstation> inTheFlow() {
    return Comparator.comparing((Workstation workstation) -> workstation.module().value())
        .thenComparing(Workstation::sequencePos)
        .thenComparing(workstation -> workstation.id().value());
  }

  private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
    return items.stream().sorted(order).toList();
  }
}
