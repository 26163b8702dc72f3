package io.cadencia.adapter.http.access.oidc;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.cadencia.adapter.http.error.Fault;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * With what the provider leads a browser back. Anybody can make one up.
 *
 * @param state of which sign-in it is
 * @param code to be changed into tokens, or null
 * @param issuer who gives the answer by its own word, or null
 * @param error why there is no code, in the words of the protocol, or null
 */
record AuthorizationAnswer(
    String state, @Nullable String code, @Nullable String issuer, @Nullable String error) {

  private static final int LONGEST = 4096;
  private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,40}");

  /**
   * Reads a query; what else it holds is passed over, as the specification says.
   *
   * @throws SignInRefusedException if there is no state, or one of the parameters is given twice
   */
  static AuthorizationAnswer read(@Nullable String query) throws SignInRefusedException {
    var parameters = URLUtils.parseParameters(query == null ? "" : query);
    var state = only(parameters, "state");
    if (state == null) {
      throw new SignInRefusedException(Fault.OIDC_NOT_BEGUN_HERE, "an answer without a state");
    }
    return new AuthorizationAnswer(
        state, only(parameters, "code"), only(parameters, "iss"), only(parameters, "error"));
  }

  private static @Nullable String only(Map<String, List<String>> parameters, String name)
      throws SignInRefusedException {
    var values = parameters.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return null;
    }
    if (values.size() > 1 || values.get(0).isEmpty() || values.get(0).length() > LONGEST) {
      throw new SignInRefusedException(
          Fault.OIDC_NOT_BEGUN_HERE, "an answer with an impossible " + name);
    }
    return values.get(0);
  }

  /** For the log: the word of the protocol, and nothing that somebody wrote for readers of logs. */
  static String shown(String error) {
    return ERROR_CODE.matcher(error).matches() ? error : "an unknown error";
  }

  /** Without code and state: they have no business in a log. */
  @Override
  public String toString() {
    return "AuthorizationAnswer[hidden]";
  }
}
