package io.cadencia.bootstrap.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;

/** Reads YAML text into {@link Node}s; a key given twice is a fault, and so are references. */
final class YamlTree {

  private static final YAMLFactory YAML = new YAMLFactory();

  private final YAMLParser parser;
  private final Faults faults;

  private YamlTree(YAMLParser parser, Faults faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /**
   * @throws IOException if the text is no YAML at all
   */
  static Node read(String text, Faults faults) throws IOException {
    try (var parser = YAML.createParser(text)) {
      if (parser.nextToken() == null) {
        return new Node.Nothing();
      }
      var root = new YamlTree(parser, faults).node("");
      if (parser.nextToken() != null) {
        faults.add("the file holds a second document (---): keep only one");
      }
      return root;
    }
  }

  private Node node(String path) throws IOException {
    if (parser.isCurrentAlias()) {
      faults.add(path, "*" + parser.getText(), "write the value out, references are not followed");
      return new Node.Nothing();
    }
    return switch (Objects.requireNonNull(parser.currentToken())) {
      case START_OBJECT -> mapping(path);
      case START_ARRAY -> sequence(path);
      case VALUE_STRING -> new Node.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE, VALUE_FALSE -> new Node.Truth(parser.getBooleanValue());
      case VALUE_NULL -> new Node.Nothing();
      default -> new Node.Other(parser.getText());
    };
  }

  private Node number() throws IOException {
    try {
      return new Node.Numeral(parser.getDecimalValue());
    } catch (JsonProcessingException e) {
      return new Node.Other(parser.getText()); // such as .inf: a number to YAML, of use to nobody
    }
  }

  private Node mapping(String path) throws IOException {
    var entries = new LinkedHashMap<String, Node>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      var child = path.isEmpty() ? key : path + "." + key;
      parser.nextToken();
      var value = node(child);
      if (entries.putIfAbsent(key, value) != null) {
        faults.add(child + " is given again in line " + line + ": keep one of them");
      }
    }
    return new Node.Mapping(entries);
  }

  private Node sequence(String path) throws IOException {
    var items = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(path + "[" + items.size() + "]"));
    }
    return new Node.Sequence(items);
  }
}
