package io.cadencia.adapter.http.access;

import static io.cadencia.adapter.http.access.Exposure.CLOUD_OK;
import static io.cadencia.adapter.http.access.Exposure.TAILNET_ONLY;
import static io.cadencia.adapter.http.access.Verb.DELETE;
import static io.cadencia.adapter.http.access.Verb.GET;
import static io.cadencia.adapter.http.access.Verb.POST;
import static io.cadencia.adapter.http.access.Verb.PUT;

import io.cadencia.domain.access.Permission;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every address of the API, what it takes to be let in, and how far out it may be reached. There is
 * no route that is not in this table; the contract tells the same.
 */
public enum Endpoint {
  GET_HEALTH(GET, "/api/v1/health", null, CLOUD_OK),
  GET_READINESS(GET, "/api/v1/health/ready", null, TAILNET_ONLY),
  GET_HEALTH_DETAILS(GET, "/api/v1/health/detailed", Permission.READ_HEALTH_DETAILS, TAILNET_ONLY),
  GET_METRICS(GET, "/metrics", Permission.READ_METRICS, TAILNET_ONLY),

  GET_ME(GET, "/api/v1/me", Permission.READ_OWN_IDENTITY, CLOUD_OK),
  FIND_WAYS_IN(GET, "/api/v1/auth/ways", null, TAILNET_ONLY),
  LOG_IN(POST, "/api/v1/auth/local/login", null, TAILNET_ONLY),
  SET_UP(POST, "/api/v1/auth/local/setup", null, TAILNET_ONLY),
  LOG_OUT(POST, "/api/v1/auth/local/logout", Permission.SIGN_OUT, TAILNET_ONLY),
  BEGIN_OIDC_SIGN_IN(GET, "/api/v1/auth/oidc/login", null, TAILNET_ONLY),
  FINISH_OIDC_SIGN_IN(GET, "/api/v1/auth/oidc/callback", null, TAILNET_ONLY),
  VALIDATE_ACCESS(GET, "/api/v1/auth/validate", Permission.READ_PLANT, CLOUD_OK),
  LIST_ROLES(GET, "/api/v1/auth/roles", Permission.READ_PLANT, TAILNET_ONLY),
  LIST_PEOPLE(GET, "/api/v1/auth/people", Permission.MANAGE_ACCESS, TAILNET_ONLY),
  CHANGE_ROLE(PUT, "/api/v1/auth/people/{email}/role", Permission.MANAGE_ACCESS, TAILNET_ONLY),
  END_SESSIONS(
      DELETE, "/api/v1/auth/people/{email}/sessions", Permission.MANAGE_ACCESS, TAILNET_ONLY),
  SIGN_OUT_EVERYWHERE(POST, "/api/v1/auth/sign-out-everywhere", Permission.SIGN_OUT, TAILNET_ONLY),

  LIST_KEYS(GET, "/api/v1/auth/keys", Permission.MANAGE_ACCESS, TAILNET_ONLY),
  ISSUE_KEY(POST, "/api/v1/auth/keys", Permission.MANAGE_ACCESS, TAILNET_ONLY),
  REVOKE_KEY(DELETE, "/api/v1/auth/keys/{key_id}", Permission.MANAGE_ACCESS, TAILNET_ONLY),

  GET_VERSION(GET, "/api/v1/version", Permission.READ_PLANT, CLOUD_OK),
  LIST_MODEL_VERSIONS(GET, "/api/v1/cv-model-versions", Permission.READ_PLANT, CLOUD_OK),
  LIST_MODULES(GET, "/api/v1/modules", Permission.READ_PLANT, CLOUD_OK),
  GET_MODULE(GET, "/api/v1/modules/{module_id}", Permission.READ_PLANT, CLOUD_OK),
  LIST_WORKSTATIONS(GET, "/api/v1/workstations", Permission.READ_PLANT, CLOUD_OK),
  GET_WORKSTATION(GET, "/api/v1/workstations/{ws_id}", Permission.READ_PLANT, CLOUD_OK),
  LIST_STANDARD_TIMES(GET, "/api/v1/standard-times", Permission.READ_PLANT, CLOUD_OK),
  LIST_SHIFTS(GET, "/api/v1/shifts", Permission.READ_PLANT, CLOUD_OK),
  LIST_ZONES(GET, "/api/v1/zones", Permission.READ_ZONES, TAILNET_ONLY),
  LIST_ZONE_VERSIONS(
      GET, "/api/v1/cameras/{camera_id}/zones/versions", Permission.READ_ZONES, TAILNET_ONLY),
  CHANGE_ZONES(PUT, "/api/v1/cameras/{camera_id}/zones", Permission.MANAGE_ZONES, TAILNET_ONLY),
  LIST_RECORDINGS(GET, "/api/v1/recordings", Permission.READ_ZONES, TAILNET_ONLY),
  REQUEST_REPLAY(
      POST, "/api/v1/cameras/{camera_id}/replays", Permission.MANAGE_ZONES, TAILNET_ONLY),
  LIST_REPLAYS(GET, "/api/v1/cameras/{camera_id}/replays", Permission.READ_ZONES, TAILNET_ONLY),
  GET_REPLAY(
      GET, "/api/v1/cameras/{camera_id}/replays/{replay_id}", Permission.READ_ZONES, TAILNET_ONLY),
  CANCEL_REPLAY(
      DELETE,
      "/api/v1/cameras/{camera_id}/replays/{replay_id}",
      Permission.MANAGE_ZONES,
      TAILNET_ONLY),

  GET_STATION_EFFICIENCY(
      GET, "/api/v1/efficiency/station/{ws_id}", Permission.READ_EFFICIENCY, CLOUD_OK),
  GET_MODULE_EFFICIENCY(
      GET, "/api/v1/efficiency/module/{module_id}", Permission.READ_EFFICIENCY, CLOUD_OK),
  GET_OPERATOR_EFFICIENCY(
      GET,
      "/api/v1/efficiency/operator/{operator_id}",
      Permission.READ_OPERATOR_EFFICIENCY,
      TAILNET_ONLY),
  EXPLAIN(GET, "/api/v1/explain", Permission.READ_EFFICIENCY, CLOUD_OK),
  GET_HOURLY_BOARD(
      GET, "/api/v1/modules/{module_id}/hourly-board", Permission.READ_EFFICIENCY, CLOUD_OK),
  GET_LINE(GET, "/api/v1/modules/{module_id}/line", Permission.READ_EFFICIENCY, CLOUD_OK),

  LIST_CYCLES(GET, "/api/v1/cycles", Permission.READ_CYCLES, CLOUD_OK),
  GET_CYCLE(GET, "/api/v1/cycles/{event_id}", Permission.READ_CYCLES, CLOUD_OK),
  OVERRIDE_CYCLE(
      POST, "/api/v1/cycles/{event_id}/override", Permission.CORRECT_CYCLES, TAILNET_ONLY),
  REVOKE_OVERRIDE(
      DELETE, "/api/v1/cycles/{event_id}/override", Permission.CORRECT_CYCLES, TAILNET_ONLY),
  EXCLUDE_CYCLE(
      POST, "/api/v1/cycles/{event_id}/exclusion", Permission.CORRECT_CYCLES, TAILNET_ONLY),
  INCLUDE_CYCLE(
      DELETE, "/api/v1/cycles/{event_id}/exclusion", Permission.CORRECT_CYCLES, TAILNET_ONLY),
  VERIFY_CYCLE(POST, "/api/v1/cycles/{event_id}/verify", Permission.VERIFY_CYCLES, TAILNET_ONLY),
  STREAM_CHANGES(GET, "/api/v1/stream", Permission.READ_CYCLES, TAILNET_ONLY),

  LIST_STOPS(GET, "/api/v1/stops", Permission.READ_CYCLES, CLOUD_OK),
  CLASSIFY_STOP(
      POST, "/api/v1/stops/{stop_id}/classification", Permission.CLASSIFY_STOPS, TAILNET_ONLY),
  LIST_LOST_TIME_CODES(GET, "/api/v1/lost-time-codes", Permission.READ_PLANT, CLOUD_OK),

  LIST_EXPORTS(GET, "/api/v1/exports", Permission.READ_EXPORTS, TAILNET_ONLY),
  REQUEST_EXPORT(POST, "/api/v1/exports", Permission.RUN_EXPORTS, TAILNET_ONLY),
  LIST_EXPORT_JOBS(GET, "/api/v1/exports/jobs", Permission.READ_EXPORTS, TAILNET_ONLY),
  GET_EXPORT_JOB(GET, "/api/v1/exports/jobs/{job_id}", Permission.READ_EXPORTS, TAILNET_ONLY),
  CANCEL_EXPORT(DELETE, "/api/v1/exports/jobs/{job_id}", Permission.RUN_EXPORTS, TAILNET_ONLY),
  GET_EXPORT(GET, "/api/v1/exports/{filename}", Permission.READ_EXPORTS, TAILNET_ONLY),

  LIST_OPERATORS(GET, "/api/v1/operators", Permission.READ_OPERATORS, TAILNET_ONLY),
  GET_OPERATOR(GET, "/api/v1/operators/{operator_id}", Permission.READ_OPERATORS, TAILNET_ONLY),
  CREATE_OPERATOR(POST, "/api/v1/operators", Permission.MANAGE_OPERATORS, TAILNET_ONLY),
  ASSIGN_OPERATOR(
      PUT, "/api/v1/workstations/{ws_id}/operator", Permission.MANAGE_OPERATORS, TAILNET_ONLY),
  RELEASE_OPERATOR(
      DELETE, "/api/v1/workstations/{ws_id}/operator", Permission.MANAGE_OPERATORS, TAILNET_ONLY),

  LIST_AUDIT_ENTRIES(GET, "/api/v1/audit", Permission.READ_AUDIT, TAILNET_ONLY),
  GET_FRAME(GET, "/static/frames/<path>", Permission.SEE_FRAMES, TAILNET_ONLY),

  GET_INTEGRATION_STATUS(
      GET, "/api/v1/integration/status", Permission.READ_INTEGRATION, TAILNET_ONLY),
  LIST_INTEGRATION_CAMERAS(
      GET, "/api/v1/integration/cameras", Permission.READ_INTEGRATION, TAILNET_ONLY),

  GET_CONTRACT(GET, "/openapi.json", Permission.READ_API_DOCS, TAILNET_ONLY),
  GET_DOCS(GET, "/docs", Permission.READ_API_DOCS, TAILNET_ONLY),
  GET_REDOC(GET, "/redoc", Permission.READ_API_DOCS, TAILNET_ONLY);

  private final Verb verb;
  private final String path;
  private final @Nullable Permission permission;
  private final Exposure exposure;

  Endpoint(Verb verb, String path, @Nullable Permission permission, Exposure exposure) {
    this.verb = verb;
    this.path = path;
    this.permission = permission;
    this.exposure = exposure;
  }

  public Verb verb() {
    return verb;
  }

  /** As the router reads it: {@code {id}} is one part of the path, {@code <path>} any number. */
  public String path() {
    return path;
  }

  /** What it takes to be let in; empty where nobody needs to be known. */
  public Optional<Permission> permission() {
    return Optional.ofNullable(permission);
  }

  public Exposure exposure() {
    return exposure;
  }

  /** Its {@code operationId} in the contract, such as {@code getHealth}. */
  public String operationId() {
    var words = name().toLowerCase(Locale.ROOT).split("_", -1);
    var id = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      id.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return id.toString();
  }
}
