package io.cadencia.benchmarks;

import io.cadencia.adapter.http.access.SessionVerifier;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.access.header.ProxyVerifier;
import io.cadencia.adapter.http.access.header.TailnetVerifier;
import io.cadencia.application.port.in.access.RecognisePersonUseCase.Sighting;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleEntry;
import io.cadencia.domain.access.RoleMapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to learn who asks, by each mechanism. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class AuthenticationBenchmark {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private final Verifier proxy = new ProxyVerifier(ProxyVerifier.IDENTITY_HEADER, SECRET);
  private final AskedBy byProxy =
      AskedBy.headers(
          ProxyVerifier.IDENTITY_HEADER,
          "jefa@planta.example:" + Role.ADMIN.word(),
          ProxyVerifier.SECRET_HEADER,
          SECRET);
  private final Verifier tailnet = new TailnetVerifier(AuthenticationBenchmark::role, Set.of());
  private final AskedBy byTailnet =
      AskedBy.headers(TailnetVerifier.HEADER, "persona77@planta.example");

  private SignedTokens tokens;
  private Verifier jwt;
  private StoredCallers stored;
  private Verifier sessions;
  private Verifier keys;
  private SignedRequests signed;

  @Setup
  public void open() throws IOException {
    tokens = new SignedTokens();
    jwt = tokens.verifier();
    stored = new StoredCallers();
    sessions = new SessionVerifier(stored.sessions());
    keys = stored.keys();
    signed = new SignedRequests(SECRET);
  }

  @TearDown
  public void close() throws IOException {
    tokens.close();
    stored.close();
  }

  private static final RoleMapping ROLES = mapping();

  /** A hundred people by name, and all others by a pattern. */
  private static RoleMapping mapping() {
    var entries = new ArrayList<RoleEntry>();
    for (int i = 0; i < 100; i++) {
      entries.add(new RoleEntry("persona" + i + "@planta.example", Role.ENGINEER));
    }
    entries.add(new RoleEntry("*@planta.example", Role.EXECUTIVE));
    return new RoleMapping(List.copyOf(entries));
  }

  /** Of the configuration alone: nobody is looked up. */
  private static Role role(Sighting sighting) {
    return ROLES.roleOf(sighting.who());
  }

  @Benchmark
  public Optional<Identity> proxy() {
    return proxy.verify(byProxy.context());
  }

  @Benchmark
  public Optional<Identity> tailnet() {
    return tailnet.verify(byTailnet.context());
  }

  @Benchmark
  public Optional<Identity> tokenSeenBefore() {
    return jwt.verify(tokens.first().context());
  }

  @Benchmark
  public Optional<Identity> tokenNeverSeen() {
    return jwt.verify(tokens.next().context());
  }

  @Benchmark
  public Optional<Identity> session() {
    return sessions.verify(stored.bySession().context());
  }

  @Benchmark
  public Optional<Identity> key() {
    return keys.verify(stored.byKey().context());
  }

  @Benchmark
  public Optional<Identity> service() {
    return signed.verifyNext();
  }
}
