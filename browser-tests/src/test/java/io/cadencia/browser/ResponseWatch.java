package io.cadencia.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import io.cadencia.adapter.http.contract.Answer;
import io.cadencia.adapter.http.contract.Contract;
import io.cadencia.adapter.http.contract.ContractWatch;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds what a page is answered to the contract, as far as the browser still has it. */
final class ResponseWatch {

  private static final ContractWatch WATCH = new ContractWatch(Contract.served());

  private final List<Response> seen = new ArrayList<>();

  void see(Response response) {
    seen.add(response);
  }

  /** How the answers that were seen differ from the contract; asked while the page is open. */
  List<String> deviations() {
    return List.copyOf(seen).stream().flatMap(ResponseWatch::deviations).toList();
  }

  private static Stream<String> deviations(Response response) {
    var type = response.headers().getOrDefault("content-type", "");
    if (!type.startsWith("application/json")) {
      return Stream.empty();
    }
    try {
      return WATCH.deviations(answer(response)).stream()
          .map(deviation -> response.url() + ": " + deviation);
    } catch (PlaywrightException bodyIsGone) {
      return Stream.empty();
    }
  }

  private static Answer answer(Response response) {
    var uri = URI.create(response.url());
    return new Answer(
        response.request().method(),
        uri.getRawPath(),
        response.status(),
        response.headers(),
        response.text());
  }
}
