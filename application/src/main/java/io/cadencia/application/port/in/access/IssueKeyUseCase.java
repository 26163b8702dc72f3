package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeySecret;
import io.cadencia.domain.audit.Actor;

/** Gives a program a key. */
public interface IssueKeyUseCase {

  /**
   * @throws io.cadencia.domain.access.KeyNameTakenException if another key has the name
   * @throws io.cadencia.domain.access.KeyExpiredAtOnceException if it would expire before now
   */
  Issued issue(Command command);

  record Command(KeyGrant grant, Actor actor) {}

  /**
   * @param secret to be shown now: nobody can ask for it again
   */
  record Issued(ApiKey key, KeySecret secret) {}
}
