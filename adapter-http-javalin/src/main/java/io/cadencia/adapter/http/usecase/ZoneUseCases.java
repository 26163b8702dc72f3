package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.plant.ListZonesUseCase;
import io.cadencia.application.port.in.zone.ChangeZonesUseCase;
import io.cadencia.application.port.in.zone.ListZoneVersionsUseCase;

/** Where cameras look, and looked. */
public record ZoneUseCases(
    ListZonesUseCase list, ListZoneVersionsUseCase versions, ChangeZonesUseCase change) {}
