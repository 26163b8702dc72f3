package io.cadencia.application.port.out;

import io.cadencia.domain.replay.Recording;
import java.time.Instant;

class InMemoryRecordingsTest extends RecordingsContract {

  private final InMemoryRecordings recordings = new InMemoryRecordings();

  @Override
  protected Recordings recordings() {
    return recordings;
  }

  @Override
  protected void add(String name, Instant modifiedAt) {
    recordings.add(new Recording(name, 3, modifiedAt, null));
  }
}
