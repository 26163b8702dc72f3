package io.cadencia.adapter.http.access.oidc;

/**
 * One way to sign in, as a page offers it.
 *
 * @param name of the provider, for people
 * @param address to be opened by the browser itself
 */
public record SignInWay(String name, String address) {}
