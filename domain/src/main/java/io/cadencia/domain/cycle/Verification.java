package io.cadencia.domain.cycle;

import io.cadencia.domain.audit.ActorId;
import java.time.Instant;

/** An engineer's word that the cycle is as it is recorded: ground truth for validations. */
public record Verification(ActorId by, Instant at) {}
