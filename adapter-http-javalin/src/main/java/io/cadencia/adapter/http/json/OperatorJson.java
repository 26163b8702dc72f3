package io.cadencia.adapter.http.json;

import io.cadencia.domain.plant.Operator;

/** An operator of the API: the one place where a name is told. */
public record OperatorJson(int id, String code, String name) {

  public static OperatorJson of(Operator operator) {
    return new OperatorJson(operator.id().value(), operator.code(), operator.name());
  }
}
