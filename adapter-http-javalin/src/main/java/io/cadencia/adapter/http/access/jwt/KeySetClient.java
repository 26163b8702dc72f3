package io.cadencia.adapter.http.access.jwt;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Fetches key sets: from exactly the address that was configured, and within its time. */
final class KeySetClient {

  static final Duration TIMEOUT = ProviderClient.TIMEOUT;

  private static final int OK = 200;

  private final ProviderClient client;

  KeySetClient(Duration timeout) {
    this.client = new ProviderClient(timeout);
  }

  /**
   * The keys as they are published now. It fails if they cannot be had within the timeout, or what
   * comes is no key set of a usual size.
   */
  CompletableFuture<KeySet> fetch(URI address) {
    var request = HttpRequest.newBuilder(address).header("Accept", "application/json").build();
    return client.send(request, status -> status == OK, KeySetClient::keys);
  }

  private static KeySet keys(HttpResponse<byte[]> answer) {
    try {
      return KeySet.parse(answer.body());
    } catch (ParseException e) {
      throw new CompletionException(e);
    }
  }
}
