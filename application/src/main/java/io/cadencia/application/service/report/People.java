package io.cadencia.application.service.report;

import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.application.port.out.Pseudonyms;
import io.cadencia.application.port.out.Pseudonyms.Part;
import io.cadencia.domain.plant.Operator;
import io.cadencia.domain.plant.OperatorId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells people by pseudonym, and by nothing else. */
final class People {

  private final OperatorRepository operators;
  private final Pseudonyms pseudonyms;
  private final Map<OperatorId, String> known = new HashMap<>();

  People(OperatorRepository operators, Pseudonyms pseudonyms) {
    this.operators = operators;
    this.pseudonyms = pseudonyms;
  }

  /** The code is what a plant knows its people by; numbers may begin anew with a new database. */
  @Nullable String operator(@Nullable OperatorId id) {
    return id == null ? null : known.computeIfAbsent(id, this::named);
  }

  private String named(OperatorId id) {
    var code = operators.find(id).map(Operator::code).orElse("number " + id.value());
    return pseudonyms.of(Part.OPERATOR, code);
  }

  /** Addresses are the same in whatever case they were typed. */
  @Nullable String staff(@Nullable String actor) {
    return actor == null ? null : pseudonyms.of(Part.STAFF, actor.toLowerCase(Locale.ROOT));
  }
}
