package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.application.port.in.health.Probe;

/** One thing that was looked at; three words, and none of them a name. */
public record ProbeJson(String probe, String state, String reason) {

  public static ProbeJson of(Probe probe) {
    return new ProbeJson(
        Words.of(probe.subject()), Words.of(probe.state()), Words.of(probe.reason()));
  }
}
