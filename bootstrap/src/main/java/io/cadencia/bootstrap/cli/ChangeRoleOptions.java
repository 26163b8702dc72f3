package io.cadencia.bootstrap.cli;

import io.cadencia.domain.access.Role;
import java.nio.file.Path;

/**
 * Options of {@code people role}.
 *
 * @param who gets the role
 * @param by name of the person who gives it
 */
public record ChangeRoleOptions(Path data, String who, Role role, String by) {}
