package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.shift.ListShiftsUseCase.ModuleShifts;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.shift.Shift;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** With whom something may be shared: roles, and the groups that the plant has. */
public record RolesJson(List<RoleJson> roles, List<Group> modules, List<Group> shifts) {

  /** People who work together. */
  public record Group(String code, String name) {}

  /**
   * @param shifts of the modules today; a shift that several have is told once
   */
  public static RolesJson of(
      Map<Role, Integer> people, List<SewingModule> modules, List<ModuleShifts> shifts) {
    return new RolesJson(
        Arrays.stream(Role.values())
            .map(role -> RoleJson.of(role, people.getOrDefault(role, 0)))
            .toList(),
        modules.stream().map(module -> new Group(module.code(), module.name())).toList(),
        shifts.stream()
            .flatMap(module -> module.plans().stream())
            .flatMap(plan -> plan.shifts().stream())
            .map(RolesJson::group)
            .distinct()
            .toList());
  }

  private static Group group(Shift shift) {
    return new Group(shift.code(), shift.name());
  }
}
