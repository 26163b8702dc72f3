package io.cadencia.adapter.http.access.jwt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Takes an answer in, unless its status is not wanted or it grows too large; then it hangs up. */
final class ProviderBody implements BodySubscriber<byte[]> {

  /** So many bytes an answer may have; a usual key set has some two thousand. */
  static final int MOST_BYTES = 64 << 10;

  private final int status;
  private final IntPredicate wanted;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  ProviderBody(int status, IntPredicate wanted) {
    this.status = status;
    this.wanted = wanted;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    if (wanted.test(status)) {
      begun.request(Long.MAX_VALUE);
    } else {
      refuse("it answered " + status);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (var buffer : buffers) {
      if (bytes.size() + buffer.remaining() > MOST_BYTES) {
        refuse("it answered more than " + MOST_BYTES + " bytes");
        return;
      }
      var part = new byte[buffer.remaining()];
      buffer.get(part);
      bytes.writeBytes(part);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }

  private void refuse(String why) {
    if (subscription != null) {
      subscription.cancel();
    }
    body.completeExceptionally(new IOException(why));
  }
}
