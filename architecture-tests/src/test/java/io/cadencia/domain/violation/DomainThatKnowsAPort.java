package io.cadencia.domain.violation;

import io.cadencia.application.port.out.CycleRepository;

/** Points outwards. */
public record DomainThatKnowsAPort(CycleRepository cycles) {}
