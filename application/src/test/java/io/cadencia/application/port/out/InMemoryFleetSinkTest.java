package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.CycleId;
import java.util.Optional;

class InMemoryFleetSinkTest extends FleetSinkContract {

  private final InMemoryFleetSink sink = new InMemoryFleetSink();

  @Override
  protected FleetSink sink() {
    return sink;
  }

  @Override
  protected Optional<String> payload(CycleId cycle) {
    return sink.row(cycle).map(Change::payload);
  }
}
