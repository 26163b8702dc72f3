package io.cadencia.adapter.http.access.oidc;

import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.access.SessionCookie;
import io.cadencia.adapter.http.access.SignInCookie;
import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.request.HeadOnly;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.AccessUseCases;
import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import io.cadencia.application.port.in.access.WelcomePersonUseCase.Newcomer;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads a browser to the identity provider and takes it back. Whatever goes wrong, the browser is
 * told the same few words; the cause goes into the log, without what anybody sent.
 */
public final class OidcRoutes {

  private static final Logger LOG = LoggerFactory.getLogger("cadencia.security");

  private final AccessSettings settings;
  private final AccessUseCases access;
  private final SignInPage page;

  /**
   * @param language the plant's own, for browsers that ask for none we know
   */
  public OidcRoutes(AccessSettings settings, AccessUseCases access, Language language) {
    this.settings = settings;
    this.access = access;
    this.page = new SignInPage(language);
  }

  public void register(Routing routing) {
    routing.on(Endpoint.BEGIN_OIDC_SIGN_IN, this::begin);
    routing.on(Endpoint.FINISH_OIDC_SIGN_IN, this::finish);
  }

  private OidcClient client() {
    var client = settings.oidc();
    if (client == null) {
      throw new RequestRefusedException(Fault.OIDC_NOT_CONFIGURED);
    }
    return client;
  }

  private void begin(Context ctx) {
    var oidc = client();
    Parameters.ofQuery(ctx);
    try {
      var beginning = oidc.begin();
      SignInCookie.give(ctx, beginning.browser(), Transactions.LIFETIME);
      ctx.header("Cache-Control", "no-store");
      ctx.status(HttpStatus.FOUND).header("Location", beginning.provider().toString());
    } catch (NoProviderException none) {
      unreachable(ctx, none);
    }
  }

  /** A mere look, as programs take that check links, ends no sign-in. */
  private void finish(Context ctx) {
    var oidc = client();
    if (HeadOnly.isAskedFor(ctx.req())) {
      page.refuse(ctx, ApiError.of(Fault.OIDC_NOT_BEGUN_HERE));
      return;
    }
    var browser = SignInCookie.secret(ctx).orElse(null);
    SignInCookie.takeBack(ctx);
    try {
      letIn(ctx, oidc.finish(ctx.queryString(), browser));
    } catch (SignInRefusedException refused) {
      refuse(ctx, refused);
    } catch (NoProviderException none) {
      unreachable(ctx, none);
    } catch (StorageException failure) {
      LOG.warn("a sign-in could not be stored", failure);
      page.refuse(ctx, ApiError.of(Fault.DB_UNAVAILABLE));
    }
  }

  /** Nobody gets a session whom the trail does not know. */
  private void letIn(Context ctx, Newcomer newcomer) {
    var role = access.people().welcome().welcome(newcomer);
    var identity = new Identity(Person.idOf(newcomer.who()), role, Mechanism.OIDC);
    access.tell().signedIn(identity.asActor(), settings.peers().of(ctx.req()));
    SessionCookie.give(ctx, settings.sessions().begin(identity));
    page.welcome(ctx);
  }

  private void refuse(Context ctx, SignInRefusedException refused) {
    var peer = settings.peers().of(ctx.req());
    LOG.warn("a sign-in from {} is refused: {}", peer, refused.getMessage());
    var error = ApiError.of(refused.fault());
    var what = Endpoint.FINISH_OIDC_SIGN_IN.operationId();
    access.tell().refused(new Refusal(null, peer, what, error.code().name()));
    page.refuse(ctx, error);
  }

  private void unreachable(Context ctx, NoProviderException none) {
    LOG.warn("nobody can sign in at the identity provider: {}", none.getMessage());
    long seconds = none.retryAfter().toSeconds();
    ctx.header("Retry-After", Long.toString(seconds));
    page.refuse(ctx, ApiError.of(Fault.OIDC_PROVIDER_UNREACHABLE, "seconds", seconds));
  }
}
