package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.application.port.in.health.GetHealthDetailsUseCase.HealthDetails;
import java.util.List;

/** The verdict and the probes behind it. */
public record HealthDetailsJson(String status, List<ProbeJson> probes) {

  public static HealthDetailsJson of(HealthDetails details) {
    return new HealthDetailsJson(
        Words.of(details.status()), details.probes().stream().map(ProbeJson::of).toList());
  }
}
