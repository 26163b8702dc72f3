package io.cadencia.domain.plant;

import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One place in a module.
 *
 * @param code such as PUESTO_01, unique in its module
 * @param sequencePos position in the flow of the module, from 1; the last one makes the module's
 *     output
 * @param operations what is done there, possibly nothing known: as a configuration names it, or,
 *     where it was read from storage, by the standard that comes into force last; {@link #doing}
 *     shows it at another moment
 * @param camera the camera that watches it, or null when none does
 */
public record Workstation(
    WorkstationId id,
    ModuleId module,
    String code,
    String displayName,
    int sequencePos,
    List<Operation> operations,
    @Nullable CameraId camera) {

  public Workstation {
    operations = List.copyOf(operations);
  }

  /** The sum of the standard times of its operations; empty when it has none. */
  public Optional<StandardTime> sam() {
    return Operation.sum(operations);
  }

  /** The same workstation with these operations. */
  public Workstation doing(List<Operation> operations) {
    return new Workstation(id, module, code, displayName, sequencePos, operations, camera);
  }

  /** The names of its operations, joined as they are spoken; empty when it has none. */
  public Optional<String> operationName() {
    return operations.isEmpty()
        ? Optional.empty()
        : Optional.of(operations.stream().map(Operation::name).collect(Collectors.joining(" + ")));
  }
}
