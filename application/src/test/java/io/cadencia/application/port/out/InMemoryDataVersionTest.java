package io.cadencia.application.port.out;

class InMemoryDataVersionTest extends DataVersionContract {

  private final InMemoryDataVersion version = new InMemoryDataVersion();

  @Override
  protected DataVersion version() {
    return version;
  }

  @Override
  protected void write() {
    version.change();
  }
}
