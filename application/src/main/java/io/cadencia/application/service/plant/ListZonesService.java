package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.plant.ListZonesUseCase;

/** Holds the zones the program was started with: they change with a new start only. */
public final class ListZonesService implements ListZonesUseCase {

  private final Zones zones;

  public ListZonesService(Zones zones) {
    this.zones = zones;
  }

  @Override
  public Zones list() {
    return zones;
  }
}
