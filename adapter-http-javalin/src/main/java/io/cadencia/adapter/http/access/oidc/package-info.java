/** Signing in at an identity provider, by the authorization code flow of OpenID Connect. */
@NullMarked
package io.cadencia.adapter.http.access.oidc;

import org.jspecify.annotations.NullMarked;
