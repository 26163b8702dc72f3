package io.cadencia.adapter.http.access;

/** How far from the plant a route may be asked for. */
public enum Exposure {
  /** Also by way of the public site. */
  CLOUD_OK,
  /** From the plant's own network alone: it tells of people, or changes something. */
  TAILNET_ONLY
}
