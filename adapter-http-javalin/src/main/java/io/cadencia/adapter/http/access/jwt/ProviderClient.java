package io.cadencia.adapter.http.access.jwt;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Asks an identity provider: exactly the address that is named, within its time, for a body of a
 * usual size.
 */
public final class ProviderClient {

  /** From the first packet to the last byte. */
  public static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient http;
  private final Duration timeout;

  public ProviderClient(Duration timeout) {
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * What is made of the answer. It fails if that cannot be had within the timeout, or is too large.
   *
   * @param wanted statuses whose body is read; any other is a failure
   */
  public <T> CompletableFuture<T> send(
      HttpRequest request, IntPredicate wanted, Function<HttpResponse<byte[]>, T> reading) {
    var answer = http.sendAsync(request, info -> new ProviderBody(info.statusCode(), wanted));
    return answer
        .thenApply(reading)
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        // Where the time is over, the connection ends too.
        .whenComplete((read, failure) -> answer.cancel(true));
  }
}
