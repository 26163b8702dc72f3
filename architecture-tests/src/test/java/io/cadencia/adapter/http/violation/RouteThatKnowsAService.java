package io.cadencia.adapter.http.violation;

import io.cadencia.application.service.cycle.GetCycleService;

/** Knows who fulfils a use case. */
public record RouteThatKnowsAService(GetCycleService getCycle) {}
