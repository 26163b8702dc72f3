package io.cadencia.application.service.cycle;

import io.cadencia.application.port.in.cycle.NameFrameUseCase;
import io.cadencia.application.port.out.FrameReferences;
import io.cadencia.domain.cycle.CycleId;

public final class NameFrameService implements NameFrameUseCase {

  private final FrameReferences references;

  public NameFrameService(FrameReferences references) {
    this.references = references;
  }

  @Override
  public boolean name(CycleId cycle, String frame) {
    return references.name(cycle, frame);
  }
}
