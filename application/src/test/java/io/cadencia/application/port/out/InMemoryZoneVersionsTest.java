package io.cadencia.application.port.out;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A-62 versions of zones in memory")
class InMemoryZoneVersionsTest extends ZoneVersionsContract {

  private final InMemoryZoneVersions versions = new InMemoryZoneVersions();

  @Override
  protected ZoneVersions versions() {
    return versions;
  }
}
