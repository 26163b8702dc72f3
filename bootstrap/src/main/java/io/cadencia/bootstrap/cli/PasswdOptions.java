package io.cadencia.bootstrap.cli;

import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.Role;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code passwd}.
 *
 * @param user whose password
 * @param role what they may do; null to leave it as it is
 * @param remove whether the account is to go instead
 */
public record PasswdOptions(Path data, AccountName user, @Nullable Role role, boolean remove) {}
