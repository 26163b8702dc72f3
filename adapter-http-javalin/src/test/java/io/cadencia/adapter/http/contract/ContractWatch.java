package io.cadencia.adapter.http.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cadencia.adapter.http.access.Endpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds answers to the contract: status, content type and body must be those it tells for that path
 * and method, and each has its id. Addresses it does not know may only be refused.
 */
public final class ContractWatch {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Pattern PAGES = Pattern.compile("/|/favicon\\.ico|/(ui|webjars|board)/.*");

  private final Contract contract;

  public ContractWatch(Contract contract) {
    this.contract = contract;
  }

  /**
   * @throws AssertionError if the answer is not one that the contract tells
   */
  public void check(Answer answer) {
    var deviations = deviations(answer);
    if (!deviations.isEmpty()) {
      throw new AssertionError(
          "not as the contract tells: " + String.join("; ", deviations) + "\n" + answer);
    }
  }

  /** How the answer differs from the contract. */
  public List<String> deviations(Answer answer) {
    var deviations = new ArrayList<String>();
    if (answer.headers().getOrDefault("X-Request-Id", "").isBlank()) {
      deviations.add("no X-Request-Id");
    }
    if (!isPage(answer)) {
      response(answer)
          .ifPresentOrElse(
              pointer -> deviations.addAll(inContent(pointer, answer)),
              () -> deviations.add("the status " + answer.status() + " is not in the contract"));
    }
    return deviations;
  }

  private static boolean isPage(Answer answer) {
    boolean given = answer.status() < 400;
    return given && (PAGES.matcher(answer.path()).matches() || answer.method().equals("OPTIONS"));
  }

  private Optional<String> response(Answer answer) {
    var status = String.valueOf(answer.status());
    var places = new ArrayList<String>();
    var operation = operation(answer);
    operation.ifPresent(pointer -> places.add(pointer + "/responses/" + status));
    places.add("/x-cadencia-refusals/any_request/" + status);
    if (operation.isEmpty()) {
      places.add("/x-cadencia-refusals/unknown_address/" + status);
    }
    return places.stream()
        .filter(place -> !contract.at(place).isMissingNode())
        .map(contract::followed)
        .findFirst();
  }

  private Optional<String> operation(Answer answer) {
    var verb = answer.method().equals("HEAD") ? "GET" : answer.method();
    return Arrays.stream(Endpoint.values())
        .filter(endpoint -> endpoint.verb().name().equals(verb))
        .filter(endpoint -> Paths.matches(endpoint, answer.path()))
        .flatMap(
            endpoint ->
                contract.operation(Paths.verb(endpoint), Paths.inContract(endpoint)).stream())
        .findFirst();
  }

  private List<String> inContent(String response, Answer answer) {
    var content = contract.at(response).path("content");
    if (answer.method().equals("HEAD")) {
      return List.of();
    }
    if (content.isMissingNode()) {
      return answer.body().isEmpty() ? List.of() : List.of("a body where none is told");
    }
    if (!content.has(answer.mediaType())) {
      return List.of("the content type '" + answer.mediaType() + "' is not in the contract");
    }
    return answer.mediaType().equals("application/json")
        ? inJson(response + Contract.pointer("content", "application/json", "schema"), answer)
        : List.of();
  }

  private List<String> inJson(String schema, Answer answer) {
    JsonNode body;
    try {
      body = MAPPER.readTree(answer.body());
    } catch (JsonProcessingException e) {
      return List.of("the body is not JSON: " + e.getOriginalMessage());
    }
    var deviations = new ArrayList<>(contract.faults(schema, body));
    if (deviations.isEmpty() && answer.status() >= 400) {
      deviations.addAll(inCode(body.at("/error/code").asText(), answer.status()));
    }
    return deviations;
  }

  /** A version of HTTP that nobody speaks has no code of its own. */
  private List<String> inCode(String code, int status) {
    if (code.isEmpty() || status == 505) {
      return List.of();
    }
    var told = contract.at("/components/schemas/ErrorCode/x-cadencia-codes").path(code);
    return told.path("status").asInt() == status
        ? List.of()
        : List.of("the code " + code + " is told for the status " + told.path("status"));
  }
}
