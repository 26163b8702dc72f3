package io.cadencia.adapter.http.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cadencia.adapter.http.access.Standing;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.domain.access.Identity;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A request with headers {@code Authorization}, and what becomes of it. */
final class Asking {

  private final Verifier verifier;
  private final List<String> authorization;
  private final Map<String, String> answered = new ConcurrentHashMap<>();
  private @Nullable Standing standing;

  private Asking(Verifier verifier, List<String> authorization) {
    this.verifier = verifier;
    this.authorization = authorization;
  }

  static Asking with(Verifier verifier, String... authorization) {
    return new Asking(verifier, List.of(authorization));
  }

  static Asking withToken(Verifier verifier, String token) {
    return with(verifier, "Bearer " + token);
  }

  Optional<Identity> tells() {
    return verifier.verify(context());
  }

  /** Whether the one who asked would still be told. */
  boolean stands() {
    return Objects.requireNonNull(standing).isStillGood();
  }

  Asking isRefused(Fault fault) {
    var refused = catchThrowableOfType(RequestRefusedException.class, this::tells);
    assertThat(refused).isNotNull();
    assertThat(refused.error().fault()).isEqualTo(fault);
    return this;
  }

  void answering(String header, String value) {
    assertThat(answered).containsEntry(header, value);
  }

  private Context context() {
    var request =
        (HttpServletRequest)
            proxy(
                HttpServletRequest.class,
                (method, arguments) ->
                    switch (method) {
                      case "getHeaders" ->
                          "Authorization".equals(arguments[0])
                              ? Collections.enumeration(authorization)
                              : null;
                      case "setAttribute" -> remembered(arguments[1]);
                      default -> null;
                    });
    return (Context)
        proxy(
            Context.class,
            (method, arguments) ->
                switch (method) {
                  case "req" -> request;
                  case "header" ->
                      answered.put(String.valueOf(arguments[0]), String.valueOf(arguments[1]));
                  default -> null;
                });
  }

  private @Nullable Object remembered(Object attribute) {
    standing = (Standing) attribute;
    return null;
  }

  private static Object proxy(Class<?> type, Answers answers) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            answers.to(method.getName(), arguments == null ? new Object[0] : arguments));
  }

  private interface Answers {
    @Nullable Object to(String method, Object[] arguments);
  }
}
