package io.cadencia.bootstrap.wiring;

import io.cadencia.application.port.out.SessionStore;
import io.cadencia.domain.access.SetupCode;
import org.jspecify.annotations.Nullable;

/**
 * What a server signs people in with.
 *
 * @param sessions where it keeps its sessions
 * @param code by which the first account can be made, or null
 */
public record SignIns(SessionStore sessions, @Nullable SetupCode code) {}
