package io.cadencia.bootstrap.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a server for what everybody else asks it for, by the same routes. */
public final class ApiClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WHO = "X-Test-User";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final URI server;
  private final @Nullable String as;
  private final Locale language;

  /**
   * @param as {@code EMAIL:ROLE} for a server in the development mode, or null
   * @param language in which refusals are wanted
   */
  public ApiClient(URI server, @Nullable String as, Locale language) {
    this.server = server;
    this.as = as;
    this.language = language;
  }

  /**
   * The answer to a GET.
   *
   * @param path below the server's address, such as {@code /api/v1/cycles}
   * @param parameters of the query, not yet escaped
   * @throws ApiRefusalException if there is none
   */
  public JsonNode get(String path, Map<String, String> parameters) throws InterruptedException {
    var response = send(request(path, parameters));
    var body = body(response);
    if (response.statusCode() != 200) {
      throw new ApiRefusalException(server + " refuses: " + reason(body, response.statusCode()));
    }
    return body;
  }

  private HttpRequest request(String path, Map<String, String> parameters) {
    var query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(server.resolve(path + (query.isEmpty() ? "" : "?" + query)))
            .timeout(PATIENCE)
            .header("Accept-Language", language.toLanguageTag());
    if (as != null) {
      request.header(WHO, as);
    }
    return request.build();
  }

  private static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new ApiRefusalException(
          "no server answers at "
              + server
              + ": start one with serve or demo, or name another with --url");
    }
  }

  private JsonNode body(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new ApiRefusalException(
          "what answers at " + server + " is not Cadencia: name another address with --url");
    }
  }

  private static String reason(JsonNode body, int status) {
    var message = body.at("/error/message");
    return message.isTextual()
        ? message.asText() + " (" + body.at("/error/code").asText() + ")"
        : "status " + status;
  }
}
