package io.cadencia.domain.access;

import io.cadencia.domain.audit.ActorId;
import java.time.Instant;

/**
 * By whom somebody was given their role.
 *
 * @param by the administrator
 */
public record RoleGrant(ActorId by, Instant at) {}
