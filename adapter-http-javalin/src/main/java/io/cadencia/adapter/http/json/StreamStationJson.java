package io.cadencia.adapter.http.json;

/** A workstation whose figures changed. */
public record StreamStationJson(int workstationId) {}
