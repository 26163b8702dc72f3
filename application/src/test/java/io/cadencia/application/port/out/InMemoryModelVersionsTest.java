package io.cadencia.application.port.out;

class InMemoryModelVersionsTest extends ModelVersionsContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryModelVersions versions = new InMemoryModelVersions(cycles);

  @Override
  protected CycleRepository cycles() {
    return cycles;
  }

  @Override
  protected PlantRepository plant() {
    return plant;
  }

  @Override
  protected ModelVersions versions() {
    return versions;
  }
}
