package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.Role;
import java.util.Map;

/** Counts how many people have each role now. */
public interface CountRolesUseCase {

  /** Every role, also one that nobody has. */
  Map<Role, Integer> count();
}
