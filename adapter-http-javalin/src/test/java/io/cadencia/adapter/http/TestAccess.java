package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.AccessUseCases;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what the trail would have been told. */
public final class TestAccess implements TellAccessUseCase {

  public final List<SignedIn> signedIn = new CopyOnWriteArrayList<>();
  public final TestPeople people = new TestPeople();
  public final List<Refusal> refused = new CopyOnWriteArrayList<>();

  public final TestKeys keys = new TestKeys();

  @Override
  public void tell(Event event) {
    if (event instanceof Refusal refusal) {
      refused.add(refusal);
    } else {
      signedIn.add((SignedIn) event);
    }
  }

  public AccessUseCases useCases() {
    return new AccessUseCases(this, people.useCases(), keys.useCases());
  }
}
