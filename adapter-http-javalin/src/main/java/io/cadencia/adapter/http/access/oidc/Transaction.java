package io.cadencia.adapter.http.access.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * A sign-in that a browser began.
 *
 * @param state by which the provider's answer is known to belong to it
 * @param browser the secret that this browser alone holds
 * @param nonce which the token has to hold
 * @param verifier without which the code is worth nothing
 */
record Transaction(State state, String browser, Nonce nonce, CodeVerifier verifier) {

  /** Without the secrets: they have no business in a log. */
  @Override
  public String toString() {
    return "Transaction[hidden]";
  }
}
