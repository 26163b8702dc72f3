package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.AccessUseCases;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.domain.audit.Actor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what the trail would have been told. */
public final class TestAccess implements TellAccessUseCase {

  /** Somebody who was let in. */
  public record SignedIn(Actor who, String peer) {}

  public final List<SignedIn> signedIn = new CopyOnWriteArrayList<>();
  public final TestPeople people = new TestPeople();
  public final List<Refusal> refused = new CopyOnWriteArrayList<>();

  @Override
  public void signedIn(Actor who, String peer) {
    signedIn.add(new SignedIn(who, peer));
  }

  @Override
  public void refused(Refusal refusal) {
    refused.add(refusal);
  }

  public AccessUseCases useCases() {
    return new AccessUseCases(this, people.useCases());
  }
}
