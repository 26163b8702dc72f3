package io.cadencia.bootstrap.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of the file as it was written, before anybody asks whether it is the right one. */
sealed interface Node {

  /** The value in one short line, for messages. */
  String shown();

  /** Keys in the order of the file. */
  record Mapping(Map<String, Node> entries) implements Node {
    @Override
    public String shown() {
      return "a group of keys";
    }
  }

  record Sequence(List<Node> items) implements Node {
    @Override
    public String shown() {
      var all = items.stream().map(Node::shown).collect(Collectors.joining(", ", "[", "]"));
      return all.length() <= 120 ? all : all.substring(0, 117) + "...";
    }
  }

  record Text(String value) implements Node {
    @Override
    public String shown() {
      return "'" + Secrets.masked(value) + "'";
    }
  }

  record Numeral(BigDecimal value) implements Node {
    @Override
    public String shown() {
      return Math.abs(value.scale()) > 20 ? value.toString() : value.toPlainString();
    }
  }

  record Truth(boolean value) implements Node {
    @Override
    public String shown() {
      return String.valueOf(value);
    }
  }

  /** A number that is none, such as .inf. */
  record Other(String shown) implements Node {}

  record Nothing() implements Node {
    @Override
    public String shown() {
      return "nothing";
    }
  }
}
