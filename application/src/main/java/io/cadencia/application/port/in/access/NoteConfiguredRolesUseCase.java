package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.RoleMapping;

/** Tells the audit trail which roles the configuration gives, unless it knows that already. */
public interface NoteConfiguredRolesUseCase {

  void note(RoleMapping roles);
}
