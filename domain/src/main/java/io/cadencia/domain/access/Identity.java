package io.cadencia.domain.access;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;

/**
 * Who asks.
 *
 * @param actor under which name what is done goes into the audit trail: an e-mail address, or the
 *     name of a local account or a program
 * @param rights what they may do
 * @param mechanism how that became known
 */
public record Identity(ActorId actor, Rights rights, Mechanism mechanism) {

  /** The same as the audit trail keeps it. */
  public Actor asActor() {
    return new Actor(actor, rights.word(), mechanism.word());
  }
}
