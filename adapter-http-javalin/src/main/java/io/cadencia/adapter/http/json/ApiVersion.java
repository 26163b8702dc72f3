package io.cadencia.adapter.http.json;

/** The version of the contract, as its document says it: {@code info.version}. */
public final class ApiVersion {

  public static final String CURRENT = "1.0.0";

  private ApiVersion() {}
}
