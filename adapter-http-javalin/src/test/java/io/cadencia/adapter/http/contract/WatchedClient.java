package io.cadencia.adapter.http.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The client of all tests: it holds every answer to the contract before it hands it on. */
public final class WatchedClient {

  // Reading the contract takes longer than most tests.
  private static final ContractWatch WATCH = new ContractWatch(Contract.served());

  private final HttpClient client = HttpClient.newHttpClient();

  public HttpResponse<String> send(HttpRequest request) {
    return send(request, bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The bytes as they came, packed where the server packed them. */
  public HttpResponse<byte[]> sendForBytes(HttpRequest request) {
    return send(request, bytes -> bytes);
  }

  /** An answer that does not end by itself; what it says is checked by whoever reads it. */
  public HttpResponse<InputStream> open(HttpRequest request) {
    return exchange(request, BodyHandlers.ofInputStream());
  }

  /** For answers that came another way. */
  public void check(Answer answer) {
    WATCH.check(answer);
  }

  private <T> HttpResponse<T> send(HttpRequest request, Function<byte[], T> reading) {
    var body = new ByteArrayOutputStream();
    var response =
        exchange(
            request,
            info ->
                BodySubscribers.mapping(
                    BodySubscribers.ofByteArray(),
                    bytes -> {
                      body.writeBytes(bytes);
                      return reading.apply(bytes);
                    }));
    WATCH.check(Answer.of(response, body.toByteArray()));
    return response;
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
