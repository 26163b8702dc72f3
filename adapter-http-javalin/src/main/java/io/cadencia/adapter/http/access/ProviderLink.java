package io.cadencia.adapter.http.access;

/**
 * An identity provider that the page offers.
 *
 * @param name what people call it, such as Microsoft
 * @param address where signing in begins, on this server
 */
public record ProviderLink(String name, String address) {}
