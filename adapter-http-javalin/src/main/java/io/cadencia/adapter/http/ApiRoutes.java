package io.cadencia.adapter.http;

import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.LocalSignIn;
import io.cadencia.adapter.http.access.RateLimits;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.access.SessionVerifier;
import io.cadencia.adapter.http.access.SessionsInForce;
import io.cadencia.adapter.http.access.SignOut;
import io.cadencia.adapter.http.access.SignOutEverywhere;
import io.cadencia.adapter.http.access.TestUserVerifier;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.access.oidc.OidcRoutes;
import io.cadencia.adapter.http.cache.KeptAnswers;
import io.cadencia.adapter.http.cache.Moments;
import io.cadencia.adapter.http.file.FrameStore;
import io.cadencia.adapter.http.metrics.Metrics;
import io.cadencia.adapter.http.route.AccessRoutes;
import io.cadencia.adapter.http.route.AuditRoutes;
import io.cadencia.adapter.http.route.CorrectionRoutes;
import io.cadencia.adapter.http.route.CycleRoutes;
import io.cadencia.adapter.http.route.CycleViews;
import io.cadencia.adapter.http.route.DocsRoutes;
import io.cadencia.adapter.http.route.EfficiencyRoutes;
import io.cadencia.adapter.http.route.ExplainRoutes;
import io.cadencia.adapter.http.route.ExportRoutes;
import io.cadencia.adapter.http.route.FrameRoutes;
import io.cadencia.adapter.http.route.HealthRoutes;
import io.cadencia.adapter.http.route.IntegrationRoutes;
import io.cadencia.adapter.http.route.KeyRoutes;
import io.cadencia.adapter.http.route.LineRoutes;
import io.cadencia.adapter.http.route.MeRoutes;
import io.cadencia.adapter.http.route.MetricsRoutes;
import io.cadencia.adapter.http.route.ModuleRoutes;
import io.cadencia.adapter.http.route.OperatorRoutes;
import io.cadencia.adapter.http.route.PeopleRoutes;
import io.cadencia.adapter.http.route.ReplayRoutes;
import io.cadencia.adapter.http.route.ShiftRoutes;
import io.cadencia.adapter.http.route.StandardRoutes;
import io.cadencia.adapter.http.route.StopRoutes;
import io.cadencia.adapter.http.route.StreamRoutes;
import io.cadencia.adapter.http.route.VersionRoutes;
import io.cadencia.adapter.http.route.WorkstationRoutes;
import io.cadencia.adapter.http.route.ZoneRoutes;
import io.cadencia.adapter.http.stream.Streams;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Every route of the API, behind the gate and before the answers that are kept. */
final class ApiRoutes {

  private static final long KEPT_BYTES = 16 << 20;

  private final HttpSettings settings;
  private final UseCases useCases;
  private final Clock clock;
  private final Streams streams;
  private final Metrics metrics;
  private final Gate gate;

  ApiRoutes(
      HttpSettings settings, UseCases useCases, Clock clock, Streams streams, Metrics metrics) {
    this.settings = settings;
    this.useCases = useCases;
    this.clock = clock;
    this.streams = streams;
    this.metrics = metrics;
    var access = settings.access();
    this.gate =
        new Gate(
            verifiers(),
            access,
            new RateLimits(settings.limits(), System::nanoTime),
            useCases.access().tell());
  }

  /** In the order in which they are asked. */
  private List<Verifier> verifiers() {
    var access = settings.access();
    var sessions = new SessionsInForce(access.sessions(), useCases.access().people().recognise());
    var verifiers = new ArrayList<Verifier>();
    if (access.dev()) {
      verifiers.add(new TestUserVerifier());
    }
    verifiers.addAll(access.mechanisms().before(new SessionVerifier(sessions)));
    return List.copyOf(verifiers);
  }

  /**
   * @param moments tell when an answer that was kept is stale
   */
  void register(RoutesConfig routes, Moments moments) {
    var routing = new Routing(routes, gate, new KeptAnswers(moments, KEPT_BYTES));
    ofTheSystem(routing);
    ofThePlant(routing);
    ofTheWork(routing);
  }

  private void ofTheSystem(Routing routing) {
    new MeRoutes(gate).register(routing);
    new LocalSignIn(useCases.access().local(), settings.access()).register(routing);
    new SignOut(settings.access().sessions()).register(routing);
    new KeyRoutes(useCases.access().keys()).register(routing);
    new OidcRoutes(settings.access(), useCases.access(), settings.language()).register(routing);
    new PeopleRoutes(useCases.access().people()).register(routing);
    new AccessRoutes(
            useCases.access().people().countRoles(),
            useCases.plant().listModules(),
            useCases.calendar().listShifts())
        .register(routing);
    new SignOutEverywhere(useCases.access().people().signOutEverywhere()).register(routing);
    new HealthRoutes(useCases.health()).register(routing);
    new MetricsRoutes(metrics).register(routing);
    new VersionRoutes(useCases.plant()).register(routing);
    new AuditRoutes(useCases.readAudit()).register(routing);
    new DocsRoutes().register(routing);
  }

  private void ofThePlant(Routing routing) {
    var frames = new FrameStore(settings.framesDir());
    var views = new CycleViews(gate);
    new ModuleRoutes(useCases.plant(), settings.zone(), frames, views).register(routing);
    new WorkstationRoutes(useCases.plant(), views).register(routing);
    new StandardRoutes(useCases.plant(), clock).register(routing);
    new ShiftRoutes(useCases.calendar().listShifts()).register(routing);
    new ZoneRoutes(useCases.plant().zones()).register(routing);
    new ReplayRoutes(useCases.replays(), gate).register(routing);
    new OperatorRoutes(useCases.operators()).register(routing);
    new FrameRoutes(frames).register(routing);
  }

  private void ofTheWork(Routing routing) {
    var views = new CycleViews(gate);
    new CycleRoutes(useCases.cycles(), views).register(routing);
    new StreamRoutes(streams, views, gate).register(routing);
    new CorrectionRoutes(useCases.corrections(), views).register(routing);
    new StopRoutes(useCases.calendar(), gate).register(routing);
    new EfficiencyRoutes(useCases.efficiency()).register(routing);
    new ExplainRoutes(useCases.efficiency()).register(routing);
    new LineRoutes(useCases.efficiency()).register(routing);
    new ExportRoutes(useCases.exports(), gate).register(routing);
    new IntegrationRoutes(useCases.plant(), useCases.efficiency(), clock).register(routing);
  }
}
