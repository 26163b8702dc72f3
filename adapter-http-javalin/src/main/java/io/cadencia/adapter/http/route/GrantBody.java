package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.Permission;

/** What a key is asked for with. */
final class GrantBody {

  static final String[] FIELDS = {
    "name", "kind", "permissions", "requests_per_minute", "expires_at"
  };

  private GrantBody() {}

  static KeyGrant read(JsonBody body) {
    var name = name(body.text("name", KeyGrant.LONGEST_NAME));
    var kind = body.oneOf("kind", KeyKind.class);
    var permissions = body.someOfOrNull("permissions", Permission.class);
    long perMinute =
        body.wholeOr("requests_per_minute", 1, KeyGrant.MOST_PER_MINUTE, KeyGrant.USUAL_PER_MINUTE);
    return new KeyGrant(
        name,
        kind,
        permissions == null ? kind.permissions() : permissions,
        (int) perMinute,
        body.instantOrNull("expires_at"));
  }

  private static String name(String text) {
    if (!KeyGrant.isName(text)) {
      throw new RequestRefusedException(
          Fault.KEY_NAME_IMPOSSIBLE, "field", "name", "max", KeyGrant.LONGEST_NAME);
    }
    return text;
  }
}
