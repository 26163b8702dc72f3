package io.cadencia.adapter.http.access.jwt;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Fetches key sets: from exactly the address that was configured, and within its time. */
final class KeySetClient {

  /** From the first packet to the last byte. */
  static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient http;
  private final Duration timeout;

  KeySetClient(Duration timeout) {
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The keys as they are published now. It fails if they cannot be had within the timeout, or what
   * comes is no key set of a usual size.
   */
  CompletableFuture<KeySet> fetch(URI address) {
    var request = HttpRequest.newBuilder(address).header("Accept", "application/json").build();
    var answer = http.sendAsync(request, info -> new KeySetBody(info.statusCode()));
    return answer
        .thenApply(KeySetClient::keys)
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        // Where the time is over, the connection ends too.
        .whenComplete((keys, failure) -> answer.cancel(true));
  }

  private static KeySet keys(HttpResponse<byte[]> answer) {
    try {
      return KeySet.parse(answer.body());
    } catch (ParseException e) {
      throw new CompletionException(e);
    }
  }
}
