package io.cadencia.application.port.out;

class InMemoryCameraConditionsTest extends CameraConditionsContract {

  private final CameraConditions conditions = new InMemoryCameraConditions();

  @Override
  protected CameraConditions conditions() {
    return conditions;
  }
}
